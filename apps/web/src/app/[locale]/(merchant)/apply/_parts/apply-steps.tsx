'use client'

import { type Step, Steps } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { blockState } from '@/application/draft'
import { BLOCKS } from '@/application/field-names'
import { useDraft } from './draft-provider'

export type StepName = (typeof BLOCKS)[number] | 'review'

/** The four pages, each of which may be opened at any time. */
export function ApplySteps({ current }: { current: StepName }) {
  const words = useTranslations('apply.steps')
  const { draft } = useDraft()
  const steps = [...BLOCKS, 'review' as const].map((name): Step => {
    const state = name === 'review' ? 'todo' : blockState(draft, name)
    return {
      key: name,
      label: (
        <Link href={`/apply/${name}`} className="tap rounded-sm">
          {words(name)}
        </Link>
      ),
      state: name === current && state !== 'problem' ? 'current' : state,
    }
  })
  return <Steps label={words('label')} steps={steps} />
}
