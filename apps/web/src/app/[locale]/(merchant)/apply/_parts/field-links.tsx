'use client'

import { Banner } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { labelKey } from '@/application/field-label'
import { blockOf, type FieldName } from '@/application/field-names'
import { useLabelFacts } from './use-field'

type FieldLinksProps = {
  tone: 'warn' | 'bad'
  title: string
  lead: string
  names: readonly FieldName[]
}

/** What is still to be done, each a way to its field. */
export function FieldLinks({ tone, title, lead, names }: FieldLinksProps) {
  const words = useTranslations('apply')
  const facts = useLabelFacts()
  if (names.length === 0) return null
  return (
    <Banner tone={tone} title={title}>
      <p>{lead}</p>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-2">
        {names.map((name) => (
          <Link
            key={name}
            href={`/apply/${blockOf(name)}#${name}`}
            className="tap font-medium underline underline-offset-4"
          >
            {words(`field.${labelKey(name, facts)}`)}
          </Link>
        ))}
      </p>
    </Banner>
  )
}
