'use client'

import { Checkbox, TextField } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useDraft } from './draft-provider'
import { FieldFrame } from './field-frame'
import { useField } from './use-field'

const NAME = 'business.validUntil'

/** The licence's last day, or that it has none. */
export function ValidUntilField() {
  const words = useTranslations('apply')
  const { change, choose, focus, leave } = useDraft()
  const { value, label, error } = useField(NAME)
  const forever = value === null
  return (
    <FieldFrame name={NAME}>
      <TextField
        type="date"
        label={label}
        error={error}
        disabled={forever}
        value={value ?? ''}
        onFocus={() => focus(NAME)}
        onBlur={leave}
        onChange={(event) => change(NAME, event.target.value)}
      />
      <Checkbox
        label={words('forever')}
        checked={forever}
        onChange={(event) => choose(NAME, event.target.checked ? null : '')}
      />
    </FieldFrame>
  )
}
