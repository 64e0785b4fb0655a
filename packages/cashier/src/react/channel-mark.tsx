import type { Channel } from '@onetill/contract'
import { CardIcon, ScanIcon, WalletIcon } from '@onetill/ui'

/** A quiet sign for a channel; the networks' own logos are theirs. */
export function ChannelMark({ channel }: { channel: Channel }) {
  const Icon = channel === 'balance' ? WalletIcon : channel === 'stripe' ? CardIcon : ScanIcon
  return (
    <span className="flex size-9 items-center justify-center rounded-md bg-sunken text-ink-2">
      <Icon size={20} />
    </span>
  )
}
