'use client'

import { flowLabel, handoffWords, type Plan } from '@onetill/contract'
import { cx, Skeleton } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { LabNews } from '@/lab/lab-types'

type Props = { plan: Plan | 'failed' | undefined; news: LabNews | undefined }

/** The decision in one line, above the screen, so that all of them can be compared at a glance. */
export function Headline({ plan, news }: Props) {
  const words = useTranslations('lab.decision')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const decided = news?.plan ?? plan
  if (decided === undefined) return <Skeleton className="-mt-3 h-5 w-44 rounded-full" />
  if (decided === 'failed') return <p className="-mt-3 h-5 text-sm text-bad">{words('failed')}</p>
  const paid = news?.status === 'completed'
  const first = paid && news.attempt ? news.attempt.flow : decided.flows[0]?.flow
  const [onward] = decided.handoffs
  return (
    <p className="-mt-3 flex h-5 items-center gap-2 text-sm whitespace-nowrap">
      <span
        aria-hidden="true"
        className={cx('size-2 rounded-full', paid ? 'bg-good' : first ? 'bg-ink' : 'bg-warn')}
      />
      {first ? (
        <>
          <span className="font-medium">{paid ? words('paid') : flowLabel(first, locale)}</span>
          <code className="font-mono text-2xs text-ink-3">{first}</code>
        </>
      ) : (
        <span className="font-medium text-warn">
          {onward && handoffWords(onward.handoff, onward.because, locale, onward.facts).title}
        </span>
      )}
    </p>
  )
}
