'use client'

import { cx } from './cx'

export type LocaleSwitchProps = {
  label: string
  locale: string
  options: readonly { value: string; label: string; short: string }[]
  onChoose: (locale: string) => void
  pending?: boolean
  className?: string
}

/** Both languages side by side, each in its own words. */
export function LocaleSwitch({
  label,
  locale,
  options,
  onChoose,
  pending,
  className,
}: LocaleSwitchProps) {
  return (
    <fieldset
      aria-busy={pending || undefined}
      className={cx('inline-flex items-center rounded-full bg-sunken p-1', className)}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.value}
          title={option.label}
          aria-label={option.label}
          aria-pressed={option.value === locale}
          onClick={() => option.value !== locale && onChoose(option.value)}
          className="tap inline-flex h-8 min-w-9 items-center justify-center rounded-full px-2.5 text-xs font-medium text-ink-3 transition-colors hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-raised dark:aria-pressed:bg-line-strong"
        >
          {option.short}
        </button>
      ))}
    </fieldset>
  )
}
