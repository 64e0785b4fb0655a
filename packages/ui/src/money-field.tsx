'use client'

import { useState } from 'react'
import { minorDigits, parseMoney, splitMoney } from './format-money'
import { TextField, type TextFieldProps } from './text-field'

export type MoneyFieldProps = Omit<
  TextFieldProps,
  'prefix' | 'value' | 'defaultValue' | 'onChange' | 'inputMode' | 'type'
> & {
  currency: string
  locale: string
  amountMinor: bigint | null
  /** Called with nothing while the text isn't an amount. */
  onAmountMinor: (amountMinor: bigint | null) => void
}

/** People type major units; the page only ever sees minor ones. */
export function MoneyField({
  currency,
  locale,
  amountMinor,
  onAmountMinor,
  onBlur,
  ...rest
}: MoneyFieldProps) {
  const [text, setText] = useState(() => editable(amountMinor, currency, locale))
  const shown =
    parseMoney(text, currency) === amountMinor ? text : editable(amountMinor, currency, locale)
  return (
    <TextField
      {...rest}
      prefix={splitMoney(0n, currency, locale).sign}
      inputMode={minorDigits(currency) === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={amountMinor === null ? text : shown}
      onChange={(event) => {
        setText(event.target.value)
        onAmountMinor(parseMoney(event.target.value, currency))
      }}
      onBlur={(event) => {
        if (amountMinor !== null) setText(editable(amountMinor, currency, locale))
        onBlur?.(event)
      }}
    />
  )
}

function editable(amountMinor: bigint | null, currency: string, locale: string): string {
  if (amountMinor === null) return ''
  const { whole, fraction } = splitMoney(amountMinor, currency, locale)
  const plain = whole.replaceAll(',', '')
  return fraction ? `${plain}.${fraction}` : plain
}
