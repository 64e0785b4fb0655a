'use client'

import { countryLabel, type Locale } from '@onetill/contract'
import { SegmentedControl } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { CHOICES } from '@/application/choices'
import { ChoiceChips } from './choice-chips'

type Props = {
  name: string
  /** Where the contract reaches; null is anywhere. */
  granted: readonly string[] | null
  chosen: readonly string[] | null
  locale: Locale
  disabled: boolean
  onChosen: (countries: string[] | null) => void
}

/** Anywhere the contract reaches, or some countries of it. */
export function CountryChoice({ name, granted, chosen, locale, disabled, onChosen }: Props) {
  const words = useTranslations('payment')
  const codes = [...new Set<string>([...(granted ?? CHOICES.country), ...(chosen ?? [])])]
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-sm font-medium">{words('countries')}</p>
      <SegmentedControl
        legend={words('countries')}
        name={name}
        className="self-start"
        options={[
          { value: 'any', label: words('anywhere') },
          { value: 'some', label: words('onlySome') },
        ]}
        value={chosen ? 'some' : 'any'}
        onValueChange={(value) => !disabled && onChosen(value === 'some' ? [] : null)}
      />
      {chosen && (
        <ChoiceChips
          legend={words('onlySome')}
          options={codes.map((value) => ({ value, label: countryLabel(value, locale) }))}
          chosen={chosen}
          disabled={disabled}
          onChosen={onChosen}
        />
      )}
    </div>
  )
}
