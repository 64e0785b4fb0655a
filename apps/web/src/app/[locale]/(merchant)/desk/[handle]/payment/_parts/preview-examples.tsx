'use client'

import { type Flow, hostLabel, type PreviewExample } from '@onetill/contract'
import { Price } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useFlowWords } from './flow-words'
import type { Preview } from './use-terms-form'

type Props = { preview: Preview; timezone: string }

/** Whom the change would have met, one by one; those left without a way to pay come first. */
export function PreviewExamples({ preview, timezone }: Props) {
  const words = useTranslations('payment.preview')
  const { examples, changed } = preview
  if (examples.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-sm font-medium">
        {words(examples.length < changed ? 'theseSome' : 'these')}
      </h3>
      <ul>
        {examples.map((example) => (
          <li key={example.checkoutId} className="border-b border-line py-3 last:border-0">
            <Example example={example} timezone={timezone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Example({ example, timezone }: { example: PreviewExample; timezone: string }) {
  const words = useTranslations('payment.preview')
  const terms = useTranslations('desk.terms')
  const flowWords = useFlowWords()
  const format = useFormatter()
  const locale = useLocale()
  const { client, currency, totalMinor, before, after, handoff, paidThrough } = example
  const say = (flows: readonly Flow[]) =>
    flows.map(flowWords).join(locale === 'zh-CN' ? '、' : ', ') || words('nothing')
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0 font-medium first-letter:uppercase">
          {hostLabel(client.host, locale)}
          {client.form !== 'unknown' && <> · {words(`forms.${client.form}`)}</>}
          {' · '}
          {terms(`surface.${example.surface}`)}
        </p>
        <Price {...{ currency, locale }} amountMinor={totalMinor} size="sm" />
      </div>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <dt className="text-ink-3">{words('was')}</dt>
        <dd>{say(before)}</dd>
        <dt className="text-ink-3">{words('would')}</dt>
        <dd className={after.length === 0 ? 'font-medium text-bad' : ''}>
          {say(after)}
          {handoff && (
            <span className="font-normal text-ink-2"> · {words(`handoff.${handoff}`)}</span>
          )}
        </dd>
      </dl>
      <p className="mt-1 text-xs text-ink-3">
        {format.dateTime(example.openedAt, {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: timezone,
        })}
        {paidThrough && <> · {words('paid', { flow: flowWords(paidThrough) })}</>}
      </p>
    </>
  )
}
