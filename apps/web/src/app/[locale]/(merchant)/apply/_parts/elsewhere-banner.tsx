'use client'

import { Banner, Button, LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formValue } from '@/application/draft'
import { labelKey } from '@/application/field-label'
import { isWritable } from './current-application'
import { useDraft } from './draft-provider'
import { useLabelFacts } from './use-field'

/** Says that the application was changed on another device, and lets the applicant choose where both changed. */
export function ElsewhereBanner() {
  const words = useTranslations('apply')
  const { draft, settle } = useDraft()
  const facts = useLabelFacts()
  if (!draft.met) return null
  if (!isWritable(draft.saved)) {
    return (
      <Banner
        tone="warn"
        title={words('save.gone')}
        action={
          <LinkButton as={Link} href="/apply" size="sm">
            {words('nav.toStatus')}
          </LinkButton>
        }
      />
    )
  }
  if (draft.clashes.length === 0) {
    return (
      <Banner
        action={
          <Button size="sm" onClick={() => settle('here')}>
            {words('elsewhere.dismiss')}
          </Button>
        }
      >
        {words('elsewhere.merged')}
      </Banner>
    )
  }
  return (
    <Banner tone="warn" title={words('elsewhere.clash')}>
      <p>{words('elsewhere.clashDetail')}</p>
      <ul className="my-2 list-disc pl-5">
        {draft.clashes.map((name) => (
          <li key={name}>
            <span className="font-medium">{words(`field.${labelKey(name, facts)}`)}</span>
            <span className="block text-sm break-words text-ink-2">
              {words('elsewhere.there', {
                value: formValue(draft.saved, name) || words('elsewhere.empty'),
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => settle('here')}>
          {words('elsewhere.useMine')}
        </Button>
        <Button size="sm" onClick={() => settle('elsewhere')}>
          {words('elsewhere.useTheirs')}
        </Button>
      </div>
    </Banner>
  )
}
