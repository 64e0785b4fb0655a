'use client'

import { RadioCards } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { CHOICES } from '@/application/choices'
import { oddCodeLength } from '@/application/field-label'
import { BlockStep } from '../../_parts/block-step'
import { DraftText } from '../../_parts/draft-fields'
import { useDraft } from '../../_parts/draft-provider'
import { FieldFrame } from '../../_parts/field-frame'
import { LicenceField } from '../../_parts/licence-field'
import { useField, useLabelFacts } from '../../_parts/use-field'
import { ValidUntilField } from '../../_parts/valid-until-field'

export function BusinessStep() {
  const words = useTranslations('apply')
  return (
    <BlockStep block="business">
      <KindField />
      <LicenceField />
      <DraftText
        name="business.legalName"
        hint={words('hint.legalName')}
        maxLength={100}
        autoComplete="off"
      />
      <CodeField />
      <DraftText name="business.legalRepresentative" maxLength={40} autoComplete="off" />
      <DraftText name="business.address" maxLength={200} autoComplete="street-address" />
      <ValidUntilField />
    </BlockStep>
  )
}

function KindField() {
  const words = useTranslations('apply')
  const { choose } = useDraft()
  const { value, label, error } = useField('business.kind')
  return (
    <FieldFrame name="business.kind">
      <p className="mb-1.5 text-sm font-medium" aria-hidden="true">
        {label}
      </p>
      <RadioCards
        legend={label}
        name="business.kind"
        value={value ?? ''}
        onValueChange={(kind) => choose('business.kind', kind)}
        className="sm:grid sm:grid-cols-2"
        options={CHOICES.kind.map((kind) => ({
          value: kind as string,
          title: words(`kind.${kind}`),
          detail: words(`kind.${kind}Detail`),
        }))}
      />
      {error && (
        <p role="alert" className="mt-1.5 text-sm text-bad">
          {error}
        </p>
      )}
    </FieldFrame>
  )
}

function CodeField() {
  const words = useTranslations('apply.hint')
  const { country } = useLabelFacts()
  const { focused } = useDraft()
  const { value } = useField('business.registrationNumber')
  const odd = oddCodeLength(country, value ?? '')
  const advise = odd !== undefined && focused !== 'business.registrationNumber'
  return (
    <DraftText
      name="business.registrationNumber"
      hint={
        advise ? (
          <span className="text-warn">{words('creditCodeOdd', { length: odd })}</span>
        ) : (
          words(country === 'CN' ? 'creditCode' : 'registrationNumber')
        )
      }
      maxLength={24}
      autoCapitalize="characters"
      autoComplete="off"
      spellCheck={false}
      tidy={(text) => text.toUpperCase().replaceAll(' ', '')}
    />
  )
}
