'use client'

import { useLocale } from 'next-intl'
import { type RefObject, useCallback, useEffect } from 'react'
import { requestCards } from './feed-request'
import { tellTime } from './tell-time'

/** A list left for less than this is believed. */
const STALE_MILLIS = 10_000
const MOST_AT_ONCE = 100

/** Shows cards as they are now when the reader comes back to the page, and whenever asked. */
export function useFreshCards(list: RefObject<HTMLElement | null>) {
  const locale = useLocale()

  const refresh = useCallback(
    async (cardId?: string) => {
      const which = cardId ? `[data-card="${CSS.escape(cardId)}"]` : '[data-card]'
      const tiles = [...(list.current?.querySelectorAll<HTMLElement>(which) ?? [])]
        .sort((one, other) => fromSight(one) - fromSight(other))
        .slice(0, MOST_AT_ONCE)
      if (tiles.length === 0) return
      const shown = tiles.map(({ dataset }) => ({
        id: dataset.card ?? '',
        shape: dataset.shape ?? 'row',
      }))
      // What is shown stays as it is if nobody answers; the till checks again anyway.
      const fresh = await requestCards(shown, locale).catch(() => ({}) as Record<string, string>)
      for (const tile of tiles) {
        const html = fresh[tile.dataset.card ?? '']
        if (html && html !== tile.outerHTML) tile.outerHTML = html
      }
    },
    [list, locale],
  )

  useEffect(() => {
    let leftAt = Date.now()
    const changed = () => {
      if (document.visibilityState === 'hidden') leftAt = Date.now()
      else if (Date.now() - leftAt > STALE_MILLIS) {
        refreshTimes(list.current, locale)
        refresh()
      }
    }
    refreshTimes(list.current, locale)
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [list, locale, refresh])

  return refresh
}

function fromSight(element: Element): number {
  return Math.abs(element.getBoundingClientRect().top)
}

/** "3 min ago" on a page from the cache counts from when it was written. */
function refreshTimes(list: HTMLElement | null, locale: Parameters<typeof tellTime>[2]): void {
  const now = new Date()
  for (const time of list?.querySelectorAll('time') ?? []) {
    const told = tellTime(new Date(time.dateTime), now, locale)
    if (time.textContent !== told) time.textContent = told
  }
}
