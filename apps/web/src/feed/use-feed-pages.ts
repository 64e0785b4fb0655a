'use client'

import { useLocale } from 'next-intl'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { currentPlace, useFeedMemory } from './feed-memory'
import { requestFeed } from './feed-request'
import type { FeedPage, FeedSource } from './feed-source'

type Status = 'idle' | 'loading' | 'failed'

/** Reads on as the end of the list comes near, and finds the place again on the way back. */
export function useFeedPages(
  list: RefObject<HTMLElement | null>,
  source: FeedSource,
  first: FeedPage,
) {
  const locale = useLocale()
  const [next, setNext] = useState(first.next)
  const [status, setStatus] = useState<Status>('idle')
  useKeptPlace(list, next, setNext)

  const reading = useRef(false)
  const readOn = useCallback(async () => {
    if (!next || reading.current) return
    reading.current = true
    setStatus('loading')
    try {
      const page = await requestFeed(source, next, locale)
      list.current?.insertAdjacentHTML('beforeend', page.html)
      setNext(page.next)
      setStatus('idle')
    } catch {
      setStatus('failed')
    } finally {
      reading.current = false
    }
  }, [list, source, next, locale])

  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current || status === 'failed') return
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && readOn(),
      { rootMargin: '1200px' },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [readOn, status])

  return { end, status, atEnd: next === null, readOn }
}

/** Keeps the list when it is left, and puts it back when the reader returns to it. */
function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  next: string | null,
  setNext: (next: string | null) => void,
) {
  const memory = useFeedMemory()
  const latest = useRef(next)
  latest.current = next
  useLayoutEffect(() => {
    const element = list.current
    if (!element || !memory) return
    const place = currentPlace()
    const kept = memory.takeBack(place)
    if (kept) {
      element.replaceChildren(...kept.nodes)
      setNext(kept.next)
      window.scrollTo({ top: kept.top, behavior: 'instant' })
    }
    return () => {
      const nodes = [...element.childNodes]
      memory.keep(place, { nodes, next: latest.current, top: window.scrollY })
    }
  }, [list, memory, setNext])
}
