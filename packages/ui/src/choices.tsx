import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from './cx'
import { CheckIcon } from './icons'

export type CheckboxProps = { label: ReactNode; hint?: ReactNode } & Omit<
  ComponentPropsWithRef<'input'>,
  'type'
>

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx('flex min-h-11 items-start gap-3 py-2.5', className)}>
      <span className="relative mt-px flex size-5 shrink-0">
        <input
          type="checkbox"
          className="peer size-5 appearance-none rounded-sm border border-line-strong bg-surface transition-colors checked:border-ink checked:bg-ink disabled:opacity-45"
          {...rest}
        />
        <CheckIcon
          size={14}
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto text-inverse opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  )
}

export type SwitchProps = { label: ReactNode; hint?: ReactNode } & Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'role'
>

export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label className={cx('flex min-h-11 items-center justify-between gap-4 py-2', className)}>
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
      <span className="relative h-7 w-12 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own state
          role="switch"
          className="peer size-full appearance-none rounded-full bg-line-strong transition-colors checked:bg-ink disabled:opacity-45"
          {...rest}
        />
        <span className="pointer-events-none absolute top-0.5 left-0.5 size-6 rounded-full bg-white shadow-raised transition-transform duration-200 ease-calm peer-checked:translate-x-5 dark:peer-checked:bg-inverse" />
      </span>
    </label>
  )
}

export type ChoiceProps<Value extends string> = {
  legend: string
  name: string
  value?: Value
  defaultValue?: Value
  onValueChange?: (value: Value) => void
  className?: string
}

function radioProps<Value extends string>(props: ChoiceProps<Value>, option: Value) {
  return {
    type: 'radio' as const,
    name: props.name,
    value: option,
    ...(props.value === undefined
      ? { defaultChecked: props.defaultValue === option }
      : { checked: props.value === option }),
    ...(props.onValueChange
      ? { onChange: () => props.onValueChange?.(option) }
      : { readOnly: props.value !== undefined }),
  }
}

export type RadioCard<Value extends string> = {
  value: Value
  title: ReactNode
  detail?: ReactNode
  icon?: ReactNode
  trailing?: ReactNode
  /** Why it can't be chosen, in one sentence. */
  barred?: ReactNode
}

export type RadioCardsProps<Value extends string> = ChoiceProps<Value> & {
  options: readonly RadioCard<Value>[]
}

/** Large choices, one below another; a barred one stays visible and says why. */
export function RadioCards<Value extends string>({ options, ...choice }: RadioCardsProps<Value>) {
  return (
    <fieldset className={cx('flex flex-col gap-2.5', choice.className)}>
      <legend className="sr-only">{choice.legend}</legend>
      {options.map(({ value, title, detail, icon, trailing, barred }) => (
        <label
          key={value}
          className={cx(
            'group flex min-h-16 items-center gap-3.5 rounded-lg border px-4 py-3 transition-[border-color,box-shadow]',
            'has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
            barred
              ? 'cursor-not-allowed border-line bg-sunken text-ink-3'
              : 'border-line-strong bg-surface',
          )}
        >
          {icon && <span className="flex size-9 shrink-0 items-center justify-center">{icon}</span>}
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{title}</span>
            {(barred ?? detail) && (
              <span className="block text-sm text-ink-3">{barred ?? detail}</span>
            )}
          </span>
          {trailing}
          <input
            {...radioProps(choice, value)}
            disabled={Boolean(barred)}
            className="size-5 shrink-0 appearance-none rounded-full border border-line-strong bg-surface outline-none transition-all checked:border-[6px] checked:border-ink disabled:opacity-40"
          />
        </label>
      ))}
    </fieldset>
  )
}

export type SegmentedControlProps<Value extends string> = ChoiceProps<Value> & {
  options: readonly { value: Value; label: ReactNode }[]
}

/** Two to five short choices side by side. */
export function SegmentedControl<Value extends string>({
  options,
  ...choice
}: SegmentedControlProps<Value>) {
  return (
    <fieldset className={cx('inline-flex rounded-full bg-sunken p-1', choice.className)}>
      <legend className="sr-only">{choice.legend}</legend>
      {options.map(({ value, label }) => (
        <label
          key={value}
          className="tap flex min-h-9 flex-1 items-center justify-center rounded-full px-4 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors has-checked:bg-surface has-checked:text-ink has-checked:shadow-raised has-focus-visible:outline-2 has-focus-visible:outline-accent-text dark:has-checked:bg-line-strong"
        >
          <input {...radioProps(choice, value)} className="sr-only" />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
