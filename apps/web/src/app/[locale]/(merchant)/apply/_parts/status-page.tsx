import type { ApplicationState, ApplicationView } from '@onetill/contract'
import {
  ClockIcon,
  DangerIcon,
  EditIcon,
  LinkButton,
  Section,
  SuccessIcon,
  Timeline,
} from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { labelKey } from '@/application/field-label'
import { blockOf, openReasons } from '@/application/field-names'
import { ApplicationSummary } from './application-summary'
import { StartButton } from './start-button'

type Sent = Exclude<ApplicationState, 'draft'>

const LOOKS = {
  submitted: { Icon: ClockIcon, look: 'bg-info-soft text-info' },
  changes_requested: { Icon: EditIcon, look: 'bg-warn-soft text-warn' },
  approved: { Icon: SuccessIcon, look: 'bg-good-soft text-good' },
  rejected: { Icon: DangerIcon, look: 'bg-bad-soft text-bad' },
} as const

/** Where a sent application stands, and what comes next. */
export function StatusPage({ application }: { application: ApplicationView }) {
  const words = useTranslations('apply')
  const state = application.state as Sent
  const { Icon, look } = LOOKS[state]
  return (
    <div className="mx-auto max-w-[38rem] pt-4 sm:pt-8">
      <span className={`flex size-14 items-center justify-center rounded-full ${look}`}>
        <Icon size={28} />
      </span>
      {state === 'submitted' && <Submitted application={application} />}
      {state === 'changes_requested' && <Returned application={application} />}
      {state === 'approved' && <Approved name={application.basic.name ?? ''} />}
      {state === 'rejected' && <Rejected application={application} />}
      {state !== 'approved' && (
        <div className="mt-10">
          <h2 className="mb-4 text-xl font-semibold">{words('status.data')}</h2>
          <ApplicationSummary application={application} />
        </div>
      )}
    </div>
  )
}

function Head({ title, lead }: { title: string; lead: string }) {
  return (
    <>
      <h1 className="mt-5 text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
      <p className="mt-1.5 text-ink-2">{lead}</p>
    </>
  )
}

function Submitted({ application }: { application: ApplicationView }) {
  const words = useTranslations('apply.status')
  const format = useFormatter()
  const sentAt = application.submittedAt
  return (
    <>
      <Head title={words('submitted')} lead={words('submittedLead')} />
      <Section className="mt-7" title={words('next')}>
        <Timeline
          entries={[
            {
              key: 'sent',
              title: words('sentAt'),
              time: sentAt && format.dateTime(sentAt, { dateStyle: 'medium', timeStyle: 'short' }),
              tone: 'good',
            },
            {
              key: 'review',
              title: words('nextReview'),
              time: '',
              detail: words('nextReviewDetail'),
            },
            { key: 'tell', title: words('nextTell'), time: '', detail: words('nextTellDetail') },
            { key: 'sell', title: words('nextSell'), time: '', detail: words('nextSellDetail') },
          ]}
        />
      </Section>
    </>
  )
}

function Returned({ application }: { application: ApplicationView }) {
  const words = useTranslations('apply.status')
  const reasons = openReasons(application)
  const first = reasons[0]?.name
  return (
    <>
      <Head
        title={
          reasons.length > 0 ? words('changes', { count: reasons.length }) : words('changesNone')
        }
        lead={words('changesLead')}
      />
      <Note text={application.note} />
      <Reasons application={application} linked />
      <div className="mt-5">
        <LinkButton
          as={Link}
          href={first ? `/apply/${blockOf(first)}#${first}` : '/apply/basic'}
          variant="primary"
          size="lg"
        >
          {words('fix')}
        </LinkButton>
      </div>
    </>
  )
}

function Approved({ name }: { name: string }) {
  const words = useTranslations('apply.status')
  return (
    <>
      <Head title={words('approved')} lead={words('approvedLead', { name })} />
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton as={Link} href="/desk" variant="primary" size="lg">
          {words('toDesk')}
        </LinkButton>
        <LinkButton as={Link} href="/desk/posts/new" size="lg">
          {words('firstPost')}
        </LinkButton>
      </div>
      <div className="mt-8 -ml-4.5">
        <StartButton quiet label={words('another')} />
      </div>
    </>
  )
}

function Rejected({ application }: { application: ApplicationView }) {
  const words = useTranslations('apply.status')
  return (
    <>
      <Head title={words('rejected')} lead={words('rejectedLead')} />
      <Note text={application.note} />
      <Reasons application={application} />
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StartButton label={words('again')} />
        <p className="max-w-80 text-sm text-ink-3">{words('againDetail')}</p>
      </div>
    </>
  )
}

function Note({ text }: { text: string }): ReactNode {
  const words = useTranslations('apply.status')
  if (text === '') return null
  return (
    <figure className="mt-6 rounded-xl bg-sunken px-4 py-3.5">
      <figcaption className="text-sm text-ink-3">{words('note')}</figcaption>
      <blockquote className="mt-0.5 whitespace-pre-line">{text}</blockquote>
    </figure>
  )
}

function Reasons({ application, linked }: { application: ApplicationView; linked?: boolean }) {
  const words = useTranslations('apply')
  const reasons = openReasons(application)
  const facts = { country: application.basic.country, kind: application.business.kind }
  if (reasons.length === 0) return null
  return (
    <ul className="mt-4 overflow-hidden rounded-xl border border-line bg-surface">
      {reasons.map(({ name, reason }) => (
        <li key={name} className="relative border-b border-line px-4 py-3.5 last:border-0">
          {linked ? (
            <Link
              href={`/apply/${blockOf(name)}#${name}`}
              className="font-medium -outline-offset-2 after:absolute after:inset-0 hover:underline"
            >
              {words(`field.${labelKey(name, facts)}`)}
            </Link>
          ) : (
            <p className="font-medium">{words(`field.${labelKey(name, facts)}`)}</p>
          )}
          <p className="text-ink-2">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
