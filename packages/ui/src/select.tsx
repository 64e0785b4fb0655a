'use client'

import { Select as Base } from '@base-ui/react/select'
import { useId } from 'react'
import { Field, type FieldTexts, fieldAria } from './field'
import { CheckIcon, ChevronDownIcon } from './icons'

export type SelectOption<Value extends string> = {
  value: Value
  label: string
  disabled?: boolean
}

export type SelectProps<Value extends string> = FieldTexts & {
  options: readonly SelectOption<Value>[]
  placeholder?: string
  name?: string
  value?: Value | null
  defaultValue?: Value | null
  disabled?: boolean
  onValueChange?: (value: Value) => void
  className?: string
}

export function Select<Value extends string>({
  options,
  placeholder,
  onValueChange,
  label,
  hint,
  error,
  note,
  className,
  ...rest
}: SelectProps<Value>) {
  const id = useId()
  return (
    <Field id={id} {...{ label, hint, error, note, className }}>
      <Base.Root
        {...rest}
        items={options.map(({ value, label }) => ({ value, label }))}
        onValueChange={(value) => value !== null && onValueChange?.(value as Value)}
      >
        <Base.Trigger
          {...fieldAria(id, { hint, error })}
          className="field-box flex items-center justify-between gap-2 text-left data-popup-open:border-ink"
        >
          <Base.Value placeholder={<span className="text-ink-3">{placeholder}</span>} />
          <Base.Icon>
            <ChevronDownIcon size={18} className="text-ink-3" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            sideOffset={6}
            alignItemWithTrigger={false}
            className="z-50 outline-none"
          >
            <Base.Popup className="popup-box max-h-(--available-height) w-(--anchor-width) min-w-40 overflow-y-auto p-1.5">
              <Base.List>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled}
                    className="popup-item justify-between"
                  >
                    <Base.ItemText>{option.label}</Base.ItemText>
                    <Base.ItemIndicator>
                      <CheckIcon size={18} className="text-accent-text" />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  )
}
