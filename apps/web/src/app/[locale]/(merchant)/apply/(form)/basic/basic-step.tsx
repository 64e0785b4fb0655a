'use client'

import { useTranslations } from 'next-intl'
import { CHOICES, optionsOf } from '@/application/choices'
import { AvatarField } from '../../_parts/avatar-field'
import { BlockStep } from '../../_parts/block-step'
import { DraftSelect, DraftText } from '../../_parts/draft-fields'
import { useField } from '../../_parts/use-field'

export function BasicStep() {
  const words = useTranslations('apply')
  const { value: country } = useField('basic.country')
  const countries = optionsOf(CHOICES.country, country, (code) => words(`country.${code}`))
  return (
    <BlockStep block="basic">
      <DraftSelect name="basic.country" options={countries} />
      <DraftText
        name="basic.name"
        hint={words('hint.name')}
        maxLength={60}
        autoComplete="organization"
      />
      <DraftText
        name="basic.handle"
        hint={words('hint.handle')}
        prefix="@"
        maxLength={30}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        tidy={(text) => text.toLowerCase().trim()}
      />
      <AvatarField />
      <DraftText
        name="basic.tagline"
        hint={words('hint.tagline')}
        note={words('optional')}
        maxLength={80}
      />
      <DraftSelect
        name="basic.category"
        options={CHOICES.category.map((value) => ({ value, label: words(`category.${value}`) }))}
      />
      <DraftText name="basic.contactName" maxLength={40} autoComplete="name" />
      <DraftText
        name="basic.contactPhone"
        hint={words('hint.contactPhone')}
        type="tel"
        maxLength={20}
        autoComplete="tel"
      />
    </BlockStep>
  )
}
