'use client'

import type { ApplicationBlock } from '@onetill/contract'
import { Button, LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { emptyFields, isUnsaved } from '@/application/draft'
import { ALL_FIELDS, BLOCKS, FIELDS, type FieldName } from '@/application/field-names'
import { useDraft } from './draft-provider'
import { goToField } from './field-frame'
import { FieldGroup, StepFrame } from './step-frame'

/** One block's page. Next saves it and goes on, or stops at the first field that isn't right yet. */
export function BlockStep({ block, children }: { block: ApplicationBlock; children: ReactNode }) {
  const words = useTranslations('apply.nav')
  const router = useRouter()
  const { save, mark } = useDraft()
  const [busy, setBusy] = useState(false)
  const index = BLOCKS.indexOf(block)
  const previous = BLOCKS[index - 1]
  const next = BLOCKS[index + 1] ?? 'review'
  useFieldOfAddress()

  async function goOn(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const draft = await save()
    setBusy(false)
    const missing = emptyFields(draft, block).filter((name) => !(name in draft.problems))
    mark(Object.fromEntries(missing.map((name) => [name, 'missing' as const])))
    const first = FIELDS[block].find(
      (name) => missing.includes(name) || name in draft.problems || isUnsaved(draft, name),
    )
    if (first) goToField(first)
    else router.push(`/apply/${next}`)
  }

  return (
    <form onSubmit={goOn} noValidate>
      <StepFrame
        step={block}
        actions={
          <>
            <LinkButton as={Link} href={previous ? `/apply/${previous}` : '/apply'} variant="ghost">
              {words('back')}
            </LinkButton>
            <Button type="submit" variant="primary" loading={busy}>
              {words(next === 'review' ? 'toReview' : 'next')}
            </Button>
          </>
        }
      >
        <FieldGroup>{children}</FieldGroup>
      </StepFrame>
    </form>
  )
}

/** An address such as `…#business.licence` names the field to stand in. */
function useFieldOfAddress() {
  useEffect(() => {
    const name = decodeURIComponent(window.location.hash.slice(1))
    const field = ALL_FIELDS.find((each): each is FieldName => each === name)
    if (field) goToField(field)
  }, [])
}
