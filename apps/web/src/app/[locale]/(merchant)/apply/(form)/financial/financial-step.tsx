'use client'

import { useTranslations } from 'next-intl'
import { CHOICES, optionsOf } from '@/application/choices'
import { AccountField } from '../../_parts/account-field'
import { BlockStep } from '../../_parts/block-step'
import { DraftSelect, DraftText } from '../../_parts/draft-fields'
import { useField, useLabelFacts } from '../../_parts/use-field'

export function FinancialStep() {
  const words = useTranslations('apply')
  const { kind } = useLabelFacts()
  const { value: currency } = useField('financial.settlementCurrency')
  return (
    <BlockStep block="financial">
      <DraftSelect
        name="financial.settlementCurrency"
        options={optionsOf(CHOICES.currency, currency, (code) => words(`currency.${code}`))}
      />
      <DraftText
        name="financial.bankName"
        hint={words('hint.bankName')}
        maxLength={80}
        autoComplete="off"
      />
      <DraftText
        name="financial.accountHolder"
        hint={words(kind === 'individual' ? 'hint.holderIndividual' : 'hint.holderCompany')}
        maxLength={100}
        autoComplete="off"
      />
      <AccountField />
    </BlockStep>
  )
}
