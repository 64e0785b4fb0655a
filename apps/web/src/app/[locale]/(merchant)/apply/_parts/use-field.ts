'use client'

import type { FieldProblem } from '@onetill/contract'
import { useTranslations } from 'next-intl'
import { type LabelFacts, labelKey } from '@/application/field-label'
import type { FieldName } from '@/application/field-names'
import { useDraft } from './draft-provider'

const OWN_SENTENCE = {
  'basic.handle': 'handle',
  'basic.contactPhone': 'contactPhone',
  'business.registrationNumber': 'registrationNumber',
  'business.validUntil': 'validUntil',
  'financial.accountNumber': 'accountNumber',
} as const satisfies Partial<Record<FieldName, string>>

/** The sentence for what is wrong with a field. */
export function problemKey(name: FieldName, problem: FieldProblem) {
  const own = name in OWN_SENTENCE
  if (problem === 'invalid' && own) return OWN_SENTENCE[name as keyof typeof OWN_SENTENCE]
  if (problem === 'missing' && name === 'business.validUntil') return 'validUntil'
  return problem
}

/** What decides how fields are called, as it stands in the form. */
export function useLabelFacts(): LabelFacts {
  const { values } = useDraft().draft
  return {
    country: values['basic.country'] ?? undefined,
    kind: values['business.kind'] ?? undefined,
  }
}

/** One field: its value, its name, and what is wrong with it. */
export function useField(name: FieldName) {
  const { draft } = useDraft()
  const words = useTranslations('apply')
  const facts = useLabelFacts()
  const problem = draft.problems[name]
  return {
    value: draft.values[name],
    label: words(`field.${labelKey(name, facts)}`),
    error: problem ? words(`problem.${problemKey(name, problem)}`) : undefined,
  }
}
