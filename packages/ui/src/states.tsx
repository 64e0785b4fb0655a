import type { ReactNode } from 'react'
import { cx } from './cx'
import { DangerIcon, InboxIcon, InfoIcon, SuccessIcon, WarningIcon } from './icons'

export type StateProps = {
  title: ReactNode
  detail?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  /** h1 where it is all the page has. */
  heading?: 'h1' | 'h2' | 'h3'
  className?: string
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  title,
  detail,
  icon,
  action,
  heading: Heading = 'h2',
  className,
}: StateProps) {
  return (
    <div className={cx('flex flex-col items-center px-6 py-16 text-center', className)}>
      <span className="mb-4 flex size-16 items-center justify-center rounded-full bg-sunken text-ink-3">
        {icon ?? <InboxIcon size={26} strokeWidth={1.5} />}
      </span>
      <Heading className="text-lg font-semibold">{title}</Heading>
      {detail && <p className="mt-1 max-w-sm text-ink-2">{detail}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2.5">{action}</div>}
    </div>
  )
}

/** Something went wrong, and the way on. */
export function ErrorState({ icon, ...rest }: StateProps) {
  return (
    <div role="alert">
      <EmptyState icon={icon ?? <WarningIcon size={26} strokeWidth={1.5} />} {...rest} />
    </div>
  )
}

const BANNERS = {
  info: { look: 'bg-info-soft text-info', Icon: InfoIcon },
  good: { look: 'bg-good-soft text-good', Icon: SuccessIcon },
  warn: { look: 'bg-warn-soft text-warn', Icon: WarningIcon },
  bad: { look: 'bg-bad-soft text-bad', Icon: DangerIcon },
} as const

export type BannerProps = {
  tone?: keyof typeof BANNERS
  title?: ReactNode
  action?: ReactNode
  className?: string
  children?: ReactNode
}

export function Banner({ tone = 'info', title, action, className, children }: BannerProps) {
  const { look, Icon } = BANNERS[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cx('flex gap-3 rounded-lg px-4 py-3', look, className)}
    >
      <Icon size={20} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center">{action}</div>}
    </div>
  )
}
