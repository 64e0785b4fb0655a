'use client'

import type { Surface } from '@onetill/contract'
import { Button, PostSkeleton } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { FeedActs } from './feed-acts'
import type { FeedPage, FeedSource } from './feed-source'
import { PostHtml } from './post-html'
import { useFeedPages } from './use-feed-pages'
import { useOwnMarks } from './use-own-marks'

export type FeedListProps = {
  source: FeedSource
  first: FeedPage
  surface?: Surface
  /** The first posts came as everybody sees them: the viewer's own marks are asked for afterwards. */
  shared?: boolean
  /** Shown instead of a list without posts. */
  empty: ReactNode
}

/** A list of posts that reads on by itself. Its posts come as HTML: this is the only script they need. */
export function FeedList({
  source,
  first,
  surface = 'feed',
  shared = false,
  empty,
}: FeedListProps) {
  const list = useRef<HTMLDivElement>(null)
  useOwnMarks(list, shared)
  const { end, status, atEnd, readOn } = useFeedPages(list, source, first)
  if (first.html === '') return empty
  return (
    <FeedActs surface={surface}>
      <PostHtml html={first.html} list={list} className="sm:flex sm:flex-col sm:gap-4" />
      <div ref={end}>
        <FeedEnd status={status} atEnd={atEnd} onRetry={readOn} />
      </div>
    </FeedActs>
  )
}

type EndProps = { status: 'idle' | 'loading' | 'failed'; atEnd: boolean; onRetry: () => void }

function FeedEnd({ status, atEnd, onRetry }: EndProps) {
  const words = useTranslations('feed')
  const retry = useTranslations('common')('retry')
  if (atEnd) return <p className="py-10 text-center text-sm text-ink-3">{words('end')}</p>
  if (status === 'failed') {
    return (
      <div role="alert" className="flex flex-col items-center gap-3 px-6 py-10 text-center">
        <p className="text-ink-2">
          <span className="block font-semibold text-ink">{words('failed')}</span>
          {words('failedDetail')}
        </p>
        <Button onClick={onRetry}>{retry}</Button>
      </div>
    )
  }
  return (
    <div className="sm:mt-4" role="status" aria-label={words('loading')}>
      <PostSkeleton />
    </div>
  )
}
