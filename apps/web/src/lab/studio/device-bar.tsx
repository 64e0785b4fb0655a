import { MoreIcon } from '@onetill/ui'
import type { ReactNode } from 'react'
import type { Frame } from '@/lab/frame-keys'

type Props = { screen: Frame['screen']; children: ReactNode }

/** The strip above the page that belongs to the client: an app's title bar, a browser's address. Decoration only. */
export function DeviceBar({ screen, children }: Props) {
  if (screen === 'phone') {
    return (
      <div
        aria-hidden="true"
        className="grid h-9 grid-cols-[1fr_auto_1fr] items-center border-b border-line px-4 text-xs"
      >
        <span className="figures font-medium">9:41</span>
        <span className="max-w-40 truncate font-medium text-ink-2">{children}</span>
        <MoreIcon size={14} className="justify-self-end text-ink-3" />
      </div>
    )
  }
  return (
    <div
      aria-hidden="true"
      className="flex h-9 items-center gap-3 border-b border-line px-3 text-xs"
    >
      <span className="flex gap-1.5">
        {['bg-bad', 'bg-warn', 'bg-good'].map((colour) => (
          <span key={colour} className={`size-2.5 rounded-full opacity-60 ${colour}`} />
        ))}
      </span>
      <span className="min-w-0 flex-1 truncate rounded-full bg-sunken px-3 py-0.5 text-center text-ink-2">
        {children}
      </span>
      <span className="w-10" />
    </div>
  )
}
