'use client'

import { type Chosen, isReachable, type VariantChoice } from './choose-variant'
import { cx } from './cx'

export type OptionPickerProps = {
  options: readonly { name: string; values: readonly string[] }[]
  variants: readonly VariantChoice[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** Picks a variant. A combination that can't be bought is struck through but can still be looked at. */
export function OptionPicker({ options, variants, chosen, onChoose }: OptionPickerProps) {
  const choose = (option: number, value: string) =>
    onChoose(options.map((_, at) => (at === option ? value : (chosen[at] ?? null))))
  return (
    <div className="flex flex-col gap-4">
      {options.map(({ name, values }, option) => (
        <fieldset key={name}>
          <legend className="mb-2 text-sm font-medium text-ink-2">{name}</legend>
          <div className="flex flex-wrap gap-2">
            {values.map((value) => {
              const reachable = isReachable(variants, chosen, option, value)
              return (
                <button
                  key={value}
                  type="button"
                  aria-pressed={chosen[option] === value}
                  onClick={() => choose(option, value)}
                  className={cx(
                    'min-h-11 rounded-md border px-4 text-sm font-medium transition-[border-color,box-shadow]',
                    'aria-pressed:border-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--ink)]',
                    reachable
                      ? 'border-line-strong hover:border-ink-3'
                      : 'border-dashed border-line-strong text-ink-3 line-through',
                  )}
                >
                  {value}
                </button>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
