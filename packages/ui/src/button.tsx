import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { cx } from './cx'
import { Spinner } from './spinner'

const VARIANTS = {
  /** The main action of a page. Ink, so that the accent stays with money. */
  primary: 'bg-ink text-inverse hover:bg-ink/88 active:bg-ink/80',
  /** Only for the step that buys or pays. */
  accent: 'bg-accent text-on-accent hover:bg-accent-press active:bg-accent-press',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-sunken active:bg-line',
  ghost: 'text-ink hover:bg-sunken active:bg-line',
  danger: 'bg-bad-soft text-bad hover:brightness-97 active:brightness-94 dark:hover:brightness-115',
} as const

const SIZES = {
  sm: 'min-h-9 px-3.5 text-sm gap-1.5 tap',
  md: 'min-h-11 px-4.5 text-base gap-2',
  lg: 'min-h-13 px-6 text-lg gap-2.5',
} as const

export type ButtonLook = {
  variant?: keyof typeof VARIANTS
  size?: keyof typeof SIZES
  fullWidth?: boolean
  icon?: ReactNode
}

export function buttonClass({ variant = 'secondary', size = 'md', fullWidth }: ButtonLook): string {
  return cx('button-shape', VARIANTS[variant], SIZES[size], fullWidth && 'w-full')
}

export type ButtonProps = ButtonLook & { loading?: boolean } & ComponentPropsWithRef<'button'>

export function Button({
  variant,
  size,
  fullWidth,
  icon,
  loading = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={loading || undefined}
      className={cx(buttonClass({ variant, size, fullWidth }), className)}
      {...rest}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  )
}

export type LinkButtonProps = ButtonLook & { as?: ElementType } & ComponentPropsWithRef<'a'>

export function LinkButton({
  as: Anchor = 'a',
  variant,
  size,
  fullWidth,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Anchor className={cx(buttonClass({ variant, size, fullWidth }), className)} {...rest}>
      {icon}
      {children}
    </Anchor>
  )
}
