'use client'

import type { Client } from '@onetill/contract'
import { useEffect, useState } from 'react'
import type { LabNews } from '@/lab/lab-types'
import { api } from '@/trpc/api'

const EVERY_MILLIS = 2_000

/** What happens to the card in all frames, asked for while somebody looks. */
export function useNews(cardId: string, since: Date): readonly LabNews[] {
  const [news, setNews] = useState<readonly LabNews[]>([])
  useEffect(() => {
    let current = true
    setNews([])
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      api.lab.news.query({ cardId, since }).then(
        (seen) => current && setNews(seen),
        () => undefined, // The next question comes soon.
      )
    }
    const timer = setInterval(ask, EVERY_MILLIS)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [cardId, since])
  return news
}

/** Whether two readings are of the same software. */
export function isSameClient(one: Client, other: Client): boolean {
  return (
    one.host === other.host &&
    one.platform === other.platform &&
    one.form === other.form &&
    one.version === other.version &&
    one.embedded === other.embedded &&
    one.confidence === other.confidence
  )
}
