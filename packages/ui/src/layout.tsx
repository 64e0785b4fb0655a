import type { ReactNode } from 'react'
import { cx } from './cx'

export type PageHeaderProps = {
  title: ReactNode
  detail?: ReactNode
  actions?: ReactNode
  /** A link back or breadcrumbs. */
  above?: ReactNode
  className?: string
}

export function PageHeader({ title, detail, actions, above, className }: PageHeaderProps) {
  return (
    <header className={cx('mb-6', className)}>
      {above && <div className="mb-2 text-sm text-ink-3">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-2xl font-semibold tracking-tight md:text-3xl">{title}</h1>
          {detail && <p className="mt-1 max-w-prose text-ink-2">{detail}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
      </div>
    </header>
  )
}

export type SectionProps = {
  title?: ReactNode
  detail?: ReactNode
  action?: ReactNode
  /** Plain has no box around it. */
  plain?: boolean
  className?: string
  children: ReactNode
}

export function Section({
  title,
  detail,
  action,
  plain = false,
  className,
  children,
}: SectionProps) {
  return (
    <section className={className}>
      {(title || action) && (
        <div className="mb-3 flex items-end justify-between gap-4">
          <div className="min-w-0">
            {title && <h2 className="text-lg font-semibold">{title}</h2>}
            {detail && <p className="text-sm text-ink-3">{detail}</p>}
          </div>
          {action}
        </div>
      )}
      <div className={cx(!plain && 'rounded-xl border border-line bg-surface p-4 md:p-5')}>
        {children}
      </div>
    </section>
  )
}

export type Definition = { key: string; term: ReactNode; value: ReactNode; strong?: boolean }

/** Names on the left, values on the right, as on a receipt. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="flex flex-col">
      {items.map(({ key, term, value, strong }) => (
        <div
          key={key}
          className={cx(
            'flex items-baseline justify-between gap-6 border-b border-line py-2.5 last:border-0',
            strong && 'font-semibold',
          )}
        >
          <dt className={cx('shrink-0', !strong && 'text-ink-3')}>{term}</dt>
          <dd className="figures min-w-0 text-right break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type StatTileProps = {
  label: ReactNode
  value: ReactNode
  change?: ReactNode
  /** A sparkline or another small drawing. */
  figure?: ReactNode
  className?: string
}

export function StatTile({ label, value, change, figure, className }: StatTileProps) {
  return (
    <div
      className={cx(
        '@container flex min-w-0 flex-col rounded-xl border border-line bg-surface p-4 md:p-5',
        className,
      )}
    >
      <p className="text-sm text-ink-2">{label}</p>
      <div className="figures mt-1.5 text-[clamp(1rem,12cqi,1.5rem)] leading-8 font-semibold tracking-tight whitespace-nowrap">
        {value}
      </div>
      {change && <div className="mt-1">{change}</div>}
      {figure && <div className="mt-3">{figure}</div>}
    </div>
  )
}
