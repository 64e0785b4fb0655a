import { Avatar, VerifiedMark } from '@onetill/ui'
import { useTranslations } from 'next-intl'

type MerchantNameProps = {
  name: string
  handle?: string
  avatar: string | null | undefined
  verified?: boolean
}

/** A shop in a list: its face, what it is called, and where it lives. */
export function MerchantName({ name, handle, avatar, verified }: MerchantNameProps) {
  const words = useTranslations()
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar size="sm" name={name} src={avatar ? `/media/${avatar}/320.webp` : null} />
      <span className="min-w-0">
        <span className="flex items-center gap-1 font-medium">
          <span className="line-clamp-1">{name || words('admin.queue.noName')}</span>
          {verified && <VerifiedMark label={words('common.verified')} />}
        </span>
        {handle && (
          <span className="line-clamp-1 text-xs font-normal break-all text-ink-3">@{handle}</span>
        )}
      </span>
    </span>
  )
}
