import type { ApplicationBlock, ApplicationView } from '@onetill/contract'
import { DefinitionList, Section } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { labelKey } from '@/application/field-label'
import { BLOCKS, FIELDS, type FieldName } from '@/application/field-names'
import { FieldValue } from '@/application/field-value'

type SummaryProps = {
  application: ApplicationView
  /** Beside each block's title, such as a link to change it. */
  action?: (block: ApplicationBlock) => ReactNode
}

/** Everything an application says, to read through. */
export function ApplicationSummary({ application, action }: SummaryProps) {
  const words = useTranslations('apply')
  const facts = { country: application.basic.country, kind: application.business.kind }
  const { licence } = application.business
  const unfilled = <span className="text-bad">{words('review.unfilled')}</span>
  const item = (name: FieldName) => ({
    key: name,
    term: words(`field.${labelKey(name, facts)}`),
    value: <FieldValue application={application} name={name} empty={unfilled} />,
  })
  return (
    <div className="flex flex-col gap-7">
      {BLOCKS.map((block) => (
        <Section key={block} title={words(`block.${block}.title`)} action={action?.(block)}>
          {block === 'business' && licence && (
            <a
              href={`/media/${licence}/1080.webp`}
              target="_blank"
              rel="noreferrer"
              className="mb-3 block overflow-hidden rounded-lg bg-sunken"
            >
              <img
                src={`/media/${licence}/1080.webp`}
                alt={words('field.business.licence')}
                className="aspect-[4/3] w-full object-contain"
              />
            </a>
          )}
          <DefinitionList
            items={FIELDS[block]
              .filter((name) => name !== 'business.licence' || !licence)
              .map(item)}
          />
        </Section>
      ))}
    </div>
  )
}
