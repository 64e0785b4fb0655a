import { Banner } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'
import { orHidden } from '../../_parts/or-hidden'
import { History } from './_parts/history'
import { ReviewDesk } from './_parts/review-desk'
import { StateBadge } from './_parts/state-badge'

type Props = { params: Promise<{ applicationId: string }> }

export default async function ApplicationPage({ params }: Props) {
  const { applicationId } = await params
  const api = await serverApi()
  const [application, history] = await orHidden(
    Promise.all([api.review.application(applicationId), api.review.history(applicationId)]),
  )
  const viewer = await currentViewer()
  const words = await getTranslations('admin')
  const format = await getFormatter()
  const own = viewer?.memberships.some((each) => each.merchantId === application.merchantId)
  const waits = application.state === 'submitted'
  const at = waits ? application.submittedAt : application.reviewedAt
  return (
    <>
      <header className="mb-5">
        <Link href="/admin/applications" className="tap text-sm text-ink-3 hover:text-ink">
          ← {words('review.back')}
        </Link>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl font-semibold tracking-tight">
            {application.basic.name ?? words('queue.noName')}
          </h1>
          <StateBadge state={application.state} />
          {at && (
            <p className="text-sm text-ink-3">
              {words(waits ? 'review.submittedAt' : 'review.reviewedAt', {
                when: format.relativeTime(at, new Date()),
              })}
            </p>
          )}
        </div>
      </header>
      {own && (
        <Banner tone="warn" className="mb-5">
          {words('review.own')}
        </Banner>
      )}
      <ReviewDesk
        key={application.id}
        application={application}
        mayDecide={waits && !own}
        mayReveal={!own}
      />
      <History entries={history} country={application.basic.country} />
    </>
  )
}
