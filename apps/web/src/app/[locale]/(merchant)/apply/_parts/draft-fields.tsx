'use client'

import { Select, type SelectOption, TextField, type TextFieldProps } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { FieldName } from '@/application/field-names'
import { useDraft } from './draft-provider'
import { FieldFrame } from './field-frame'
import { useField } from './use-field'

type DraftTextProps = {
  name: FieldName
  /** Writes what is typed the way it is stored, such as in capitals. */
  tidy?: (text: string) => string
} & Omit<TextFieldProps, 'name' | 'label' | 'value' | 'error'>

export function DraftText({ name, tidy = (text) => text, ...rest }: DraftTextProps) {
  const { change, focus, leave } = useDraft()
  const { value, label, error } = useField(name)
  return (
    <FieldFrame name={name}>
      <TextField
        {...rest}
        name={name}
        label={label}
        error={error}
        value={value ?? ''}
        onFocus={() => focus(name)}
        onBlur={leave}
        onChange={(event) => change(name, tidy(event.target.value))}
      />
    </FieldFrame>
  )
}

type DraftSelectProps = { name: FieldName; options: readonly SelectOption<string>[] }

export function DraftSelect({ name, options }: DraftSelectProps) {
  const words = useTranslations('apply')
  const { choose } = useDraft()
  const { value, label, error } = useField(name)
  return (
    <FieldFrame name={name}>
      <Select
        label={label}
        error={error}
        options={options}
        placeholder={words('choose')}
        value={value || null}
        onValueChange={(next) => choose(name, next)}
      />
    </FieldFrame>
  )
}
