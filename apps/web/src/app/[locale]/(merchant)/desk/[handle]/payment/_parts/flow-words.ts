'use client'

import type { Flow } from '@onetill/contract'
import { useTranslations } from 'next-intl'

type Underscored<Name extends string> = Name extends `${infer Head}.${infer Tail}`
  ? `${Head}_${Tail}`
  : Name

/** A flow as merchants know it. Names of messages can't hold a full stop. */
export function useFlowWords() {
  const words = useTranslations('desk.terms.flow')
  return (flow: Flow) => words(flow.replace('.', '_') as Underscored<Flow>)
}
