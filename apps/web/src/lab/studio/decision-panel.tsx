'use client'

import {
  type Client,
  flowLabel,
  handoffWords,
  hostLabel,
  type Plan,
  reasonSentence,
} from '@onetill/contract'
import { Badge, cx, Skeleton } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { Frame } from '@/lab/frame-keys'
import type { LabNews } from '@/lab/lab-types'

type Props = {
  client: string
  screen: Frame['screen']
  /** What the till would decide; what it did decide stands in `news`. */
  plan: Plan | 'failed' | undefined
  news: LabNews | undefined
}

/** What was chosen and why, what comes next, and the reason of everything that was not. */
export function DecisionPanel({ client, screen, plan, news }: Props) {
  const words = useTranslations('lab.decision')
  const decided = news?.plan ?? plan
  return (
    <section
      aria-label={words('label', { client })}
      aria-busy={decided === undefined}
      className={cx(
        'flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 text-sm',
        screen === 'phone' ? 'w-[326px] md:w-[279px]' : 'w-[327px] md:w-[551px]',
      )}
    >
      {decided === undefined && <Waiting label={words('waiting')} />}
      {decided === 'failed' && <p className="text-ink-2">{words('failed')}</p>}
      {decided && decided !== 'failed' && (
        <>
          <Standing news={news} matrixVersion={decided.matrixVersion} />
          <Chosen plan={decided} paidBy={paidFlow(news)} />
          <Handoffs plan={decided} />
          <Rejected plan={decided} />
          <ReadAs client={decided.client} />
        </>
      )}
    </section>
  )
}

function paidFlow(news: LabNews | undefined): string | undefined {
  return news?.status === 'completed' ? news.attempt?.flow : undefined
}

function Waiting({ label }: { label: string }) {
  return (
    <div className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-5 w-24 rounded-full" />
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="h-4 w-3/5" />
      <Skeleton className="h-4 w-2/3" />
    </div>
  )
}

function Standing({ news, matrixVersion }: { news: LabNews | undefined; matrixVersion: string }) {
  const words = useTranslations('lab.decision')
  const tone = news?.status === 'completed' ? 'good' : news ? 'info' : 'neutral'
  return (
    <header className="flex items-center justify-between gap-2">
      <Badge tone={tone} dot>
        {news ? words(`status.${news.status}`) : words('preview')}
      </Badge>
      <span className="figures text-2xs text-ink-3" title={news?.decisionId}>
        {news ? words('stored') : words('matrix', { version: matrixVersion })}
      </span>
    </header>
  )
}

function Chosen({ plan, paidBy }: { plan: Plan; paidBy: string | undefined }) {
  const words = useTranslations('lab.decision')
  const reasons = useTranslations('lab.because')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  if (plan.flows.length === 0) return <p className="font-medium text-warn">{words('none')}</p>
  return (
    <ol className="flex flex-col gap-3">
      {plan.flows.map(({ flow, fit, because }, place) => (
        <li key={flow} className={place > 0 ? 'text-ink-2' : undefined}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className={place === 0 ? 'text-base font-semibold' : 'font-medium'}>
              {flowLabel(flow, locale)}
            </span>
            <code className="font-mono text-2xs text-ink-3" data-chosen={place === 0 || undefined}>
              {flow}
            </code>
            {paidBy === flow && <Badge tone="good">{words('paid')}</Badge>}
          </p>
          <p className="text-xs text-ink-3">
            {[words(fit), ...because.map((reason) => reasons(reason))].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Handoffs({ plan }: { plan: Plan }) {
  const words = useTranslations('lab.decision')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  if (plan.handoffs.length === 0) return null
  return (
    <div>
      <h3 className="text-xs font-medium text-ink-3">{words('handoffs')}</h3>
      <ul className="mt-1.5 flex flex-col gap-2">
        {plan.handoffs.map(({ handoff, because, facts }) => {
          const { title, sentence } = handoffWords(handoff, because, locale, facts)
          return (
            <li key={handoff}>
              <p className="font-medium">{title}</p>
              <p className="text-xs text-ink-2">{sentence}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Rejected({ plan }: { plan: Plan }) {
  const words = useTranslations('lab.decision')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  if (plan.rejected.length === 0) return null
  return (
    <details className="group">
      <summary className="tap cursor-pointer text-xs font-medium text-ink-3 hover:text-ink">
        {words('rejected', { count: plan.rejected.length })}
      </summary>
      <ul className="mt-2 flex flex-col gap-2.5 border-l border-line pl-3">
        {plan.rejected.map(({ flow, reason, facts }) => (
          <li key={flow}>
            <p className="flex flex-wrap justify-between gap-x-2 font-mono text-2xs">
              <span className="text-ink-2">{flow}</span>
              <span className="text-ink-3">{reason}</span>
            </p>
            <p className="text-xs text-ink-2">
              {reasonSentence(reason, 'developer', locale, facts)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function ReadAs({ client }: { client: Client }) {
  const words = useTranslations('lab.decision')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const facts = [
    `${hostLabel(client.host, locale)} ${client.version ?? ''}`.trim(),
    client.platform,
    words(`form.${client.form}`),
    words(`confidence.${client.confidence}`),
    ...(client.embedded ? [words('embedded')] : []),
  ]
  return (
    <p className="border-t border-line pt-3 text-xs text-ink-3" title={client.evidence.join('\n')}>
      {words('read')} <span className="text-ink-2">{facts.join(' · ')}</span>
    </p>
  )
}
