'use client'

import { Chip } from '@onetill/ui'
import { useId } from 'react'

type Props<Value extends string> = {
  legend: string
  hint?: string
  error?: string
  options: readonly { readonly value: Value; readonly label: string }[]
  chosen: readonly Value[]
  onChosen: (chosen: Value[]) => void
  disabled?: boolean
}

/** Any number of a few choices. */
export function ChoiceChips<Value extends string>(props: Props<Value>) {
  const { legend, hint, error, options, chosen, onChosen, disabled = false } = props
  const id = useId()
  const help = error ?? hint
  const toggle = (value: Value) =>
    onChosen(
      options
        .map((option) => option.value)
        .filter((each) => (each === value) !== chosen.includes(each)),
    )
  return (
    <fieldset disabled={disabled} aria-describedby={help && id} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <Chip
            key={value}
            selected={chosen.includes(value)}
            disabled={disabled}
            onClick={() => toggle(value)}
          >
            {label}
          </Chip>
        ))}
      </div>
      {help && (
        <p
          id={id}
          data-problem={error && legend}
          className={`mt-1.5 text-sm ${error ? 'text-bad' : 'text-ink-3'}`}
        >
          {help}
        </p>
      )}
    </fieldset>
  )
}
