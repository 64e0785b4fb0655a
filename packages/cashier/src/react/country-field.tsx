'use client'

import { Select } from '@onetill/ui'
import { useMemo } from 'react'
import { useSurroundings } from './surroundings'

/** Where parcels go most; a stored address of another country stays what it is. */
const COUNTRIES = [
  'CN',
  'HK',
  'MO',
  'TW',
  'SG',
  'MY',
  'JP',
  'KR',
  'TH',
  'VN',
  'AU',
  'NZ',
  'US',
  'CA',
  'GB',
  'IE',
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'CH',
  'AT',
  'SE',
  'DK',
  'NO',
  'FI',
  'PL',
  'AE',
  'BH',
  'KW',
] as const

export function CountryField({
  value,
  onValue,
}: {
  value: string
  onValue: (value: string) => void
}) {
  const { locale, say } = useSurroundings()
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    const codes = new Set<string>([...COUNTRIES, value])
    return [...codes].map((code) => ({ value: code, label: names.of(code) ?? code }))
  }, [locale, value])
  return (
    <Select
      label={say('details.country')}
      options={options}
      value={value}
      onValueChange={onValue}
    />
  )
}
