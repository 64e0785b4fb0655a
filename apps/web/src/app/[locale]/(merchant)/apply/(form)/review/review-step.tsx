'use client'

import { Banner, Button, LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { blockOf, missingFields, openReasons } from '@/application/field-names'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { ApplicationSummary } from '../../_parts/application-summary'
import { useDraft } from '../../_parts/draft-provider'
import { FieldLinks } from '../../_parts/field-links'
import { StepFrame } from '../../_parts/step-frame'

export function ReviewStep() {
  const words = useTranslations('apply')
  const { draft } = useDraft()
  const { submit, busy, failure } = useSubmit()
  const application = draft.saved
  const missing = missingFields(application)
  const reasons = openReasons(application)
  const wrong = Object.keys(draft.problems).length > 0
  return (
    <StepFrame
      step="review"
      actions={
        <>
          <LinkButton as={Link} href="/apply/financial" variant="ghost">
            {words('nav.back')}
          </LinkButton>
          <Button
            variant="primary"
            loading={busy}
            disabled={missing.length > 0 || wrong}
            onClick={submit}
          >
            {words(application.submittedAt ? 'nav.resubmit' : 'nav.submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 not-empty:mb-6">
        {failure && <Banner tone="bad" title={failure} />}
        <FieldLinks
          tone="bad"
          title={words('review.missing', { count: missing.length })}
          lead={words('review.missingDetail')}
          names={missing}
        />
        <FieldLinks
          tone="warn"
          title={words('review.reasons', { count: reasons.length })}
          lead={words('review.reasonsDetail')}
          names={reasons.map(({ name }) => name)}
        />
      </div>
      <ApplicationSummary
        application={application}
        action={(block) => (
          <LinkButton as={Link} href={`/apply/${block}`} size="sm" variant="ghost">
            {words('nav.edit')}
          </LinkButton>
        )}
      />
      <p className="mt-6 text-sm text-ink-3">{words('review.agree')}</p>
    </StepFrame>
  )
}

function useSubmit() {
  const words = useTranslations('apply.save')
  const router = useRouter()
  const { save, mark } = useDraft()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function submit() {
    setBusy(true)
    setFailure(undefined)
    try {
      const { id: applicationId, version } = (await save()).saved
      const answer = await api.merchant.submitApplication.mutate({ applicationId, version })
      if (answer.kind !== 'incomplete') return leave()
      mark(answer.fields)
      const [first] = Object.keys(answer.fields)
      if (first) router.push(`/apply/${blockOf(first as never)}#${first}`)
    } catch (error) {
      const { code, sentence } = errorOf(error) ?? {}
      if (code === 'application_open') return leave()
      setFailure(sentence ?? words('offline'))
    }
    setBusy(false)
  }

  function leave() {
    router.push('/apply')
    router.refresh()
  }

  return { submit, busy, failure }
}
