import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { cx } from './cx'

export type IconButtonProps = {
  label: string
  icon: ReactNode
  as?: ElementType
  tone?: 'plain' | 'filled'
  href?: string
} & Omit<ComponentPropsWithRef<'button'>, 'children'>

/** A 44 px round target that always has a name. */
export function IconButton({
  label,
  icon,
  as: Tag = 'button',
  tone = 'plain',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tag
      {...(Tag === 'button' ? { type: 'button' } : {})}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-2 transition-colors',
        'hover:bg-sunken hover:text-ink active:bg-line disabled:opacity-40',
        tone === 'filled' && 'bg-sunken',
        className,
      )}
      {...rest}
    >
      {icon}
    </Tag>
  )
}
