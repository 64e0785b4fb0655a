'use client'

import { Button, TextField } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formValue } from '@/application/draft'
import { useDraft } from './draft-provider'
import { FieldFrame } from './field-frame'
import { useField } from './use-field'

const NAME = 'financial.accountNumber'

/** The account number: once saved only its last digits come back, and another one replaces it whole. */
export function AccountField() {
  const words = useTranslations('apply')
  const { draft, change, focus, leave } = useDraft()
  const { value, label, error } = useField(NAME)
  const [replacing, setReplacing] = useState(false)
  const saved = formValue(draft.saved, NAME)
  const masked = saved !== '' && value === saved
  if (masked && !replacing) {
    return (
      <FieldFrame name={NAME}>
        <div className="flex items-end gap-3">
          <TextField
            className="flex-1"
            label={label}
            error={error}
            readOnly
            value={saved ?? ''}
            hint={words('hint.accountNumber')}
          />
        </div>
        <Button size="sm" className="mt-2" onClick={() => setReplacing(true)}>
          {words('account.replace')}
        </Button>
      </FieldFrame>
    )
  }
  const stay = () => {
    change(NAME, saved)
    setReplacing(false)
  }
  return (
    <FieldFrame name={NAME}>
      <TextField
        name={NAME}
        label={label}
        error={error}
        hint={words('hint.accountNumber')}
        inputMode={draft.values['basic.country'] === 'CN' ? 'numeric' : 'text'}
        autoComplete="off"
        maxLength={34}
        autoFocus={replacing}
        value={masked ? '' : (value ?? '')}
        onFocus={() => focus(NAME)}
        onBlur={() => {
          setReplacing(false)
          leave()
        }}
        // An emptied field means the account that is stored already, not none.
        onChange={(event) => change(NAME, event.target.value.toUpperCase() || saved)}
      />
      {saved !== '' && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={stay}>
          {words('account.keep')}
        </Button>
      )}
    </FieldFrame>
  )
}
