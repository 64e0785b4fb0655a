import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { cx } from './cx'

const TONES = {
  neutral: 'bg-sunken text-ink-2',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  accent: 'bg-accent-soft text-accent-text',
} as const

export type Tone = keyof typeof TONES

/** The state of a thing, in a word. */
export function Badge({
  tone = 'neutral',
  dot = false,
  className,
  children,
}: {
  tone?: Tone
  dot?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {dot && <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  )
}

export type ChipProps = {
  as?: ElementType
  selected?: boolean
  icon?: ReactNode
  href?: string
} & Omit<ComponentPropsWithRef<'button'>, 'type'>

/** A filter or a topic that can be switched on. */
export function Chip({
  as: Tag = 'button',
  selected = false,
  icon,
  className,
  children,
  ...rest
}: ChipProps) {
  return (
    <Tag
      {...(Tag === 'button'
        ? { type: 'button', 'aria-pressed': selected }
        : { 'aria-current': selected || undefined })}
      className={cx(
        'tap inline-flex min-h-9 max-w-full shrink-0 items-center gap-1.5 rounded-full border px-3.5 text-sm font-medium whitespace-nowrap transition-colors',
        selected
          ? 'border-ink bg-ink text-inverse'
          : 'border-line-strong bg-surface text-ink-2 hover:border-ink-3 hover:text-ink',
        className,
      )}
      {...rest}
    >
      {icon}
      <span className="truncate">{children}</span>
    </Tag>
  )
}
