'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'

/** A list of posts as somebody left it. */
export type KeptFeed = {
  readonly nodes: readonly Node[]
  readonly next: string | null
  readonly top: number
}

export type FeedMemory = {
  keep(place: string, feed: KeptFeed): void
  /** The list as it was left, if the reader has just gone back to it. */
  takeBack(place: string): KeptFeed | undefined
  /** Posts that are kept while another page is shown. */
  keptNodes(): readonly Node[]
}

const MOST_KEPT = 5
const MemoryContext = createContext<FeedMemory | null>(null)

export function useFeedMemory(): FeedMemory | null {
  return useContext(MemoryContext)
}

/**
 * Keeps what was scrolled through while another page is looked at, so that going back leads to the very same place. A
 * fresh visit starts at the top.
 */
export function FeedMemoryProvider({ children }: { children: ReactNode }) {
  const kept = useRef(new Map<string, KeptFeed>())
  const returnedTo = useRef<string | null>(null)
  useEffect(() => {
    const note = () => {
      returnedTo.current = currentPlace()
    }
    window.addEventListener('popstate', note)
    return () => window.removeEventListener('popstate', note)
  }, [])
  const memory = useMemo<FeedMemory>(
    () => ({
      keep(place, feed) {
        kept.current.delete(place)
        kept.current.set(place, feed)
        const [oldest] = kept.current.keys()
        if (kept.current.size > MOST_KEPT && oldest !== undefined) kept.current.delete(oldest)
      },
      takeBack(place) {
        const returned = returnedTo.current === place
        returnedTo.current = null
        return returned ? kept.current.get(place) : undefined
      },
      keptNodes: () => [...kept.current.values()].flatMap((feed) => feed.nodes),
    }),
    [],
  )
  return <MemoryContext value={memory}>{children}</MemoryContext>
}

/** Where the reader is, as the address bar says it. */
export function currentPlace(): string {
  return window.location.pathname + window.location.search
}
