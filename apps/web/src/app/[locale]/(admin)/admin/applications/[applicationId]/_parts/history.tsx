import type { ReviewEntry } from '@onetill/contract'
import { Section, Timeline } from '@onetill/ui'
import { useFormatter, useTranslations } from 'next-intl'
import { labelKey } from '@/application/field-label'
import { openReasons } from '@/application/field-names'

const EVENTS = {
  'merchant.applied': { word: 'merchant_applied', tone: 'neutral' },
  'merchant.verified': { word: 'merchant_verified', tone: 'good' },
  'merchant.reinstated': { word: 'merchant_reinstated', tone: 'good' },
  'merchant.restricted': { word: 'merchant_restricted', tone: 'bad' },
  'merchant.suspended': { word: 'merchant_suspended', tone: 'bad' },
  'application.changes_requested': { word: 'application_changes_requested', tone: 'neutral' },
  'application.rejected': { word: 'application_rejected', tone: 'bad' },
  'application.account_revealed': { word: 'application_account_revealed', tone: 'neutral' },
} as const

type HistoryProps = { entries: readonly ReviewEntry[]; country: string | undefined }

/** What happened so far, so that the next reviewer knows what was asked before. */
export function History({ entries, country }: HistoryProps) {
  const words = useTranslations()
  const format = useFormatter()
  const told = entries.flatMap((entry) => {
    const event = EVENTS[entry.kind as keyof typeof EVENTS]
    return event ? [{ entry, event }] : []
  })
  if (told.length === 0) return null
  return (
    <Section className="mt-8" title={words('admin.review.history')}>
      <Timeline
        entries={told.map(({ entry, event }) => ({
          key: entry.id,
          tone: event.tone,
          title: words(`admin.event.${event.word}`),
          time: format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'short' }),
          detail: (
            <>
              {entry.actor && <span className="block text-ink-3">{entry.actor}</span>}
              {openReasons(entry).map(({ name, reason }) => (
                <span key={name} className="block">
                  <span className="font-medium">
                    {words(`apply.field.${labelKey(name, { country })}`)}
                  </span>{' '}
                  {reason}
                </span>
              ))}
              {entry.note && <span className="block">{entry.note}</span>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
