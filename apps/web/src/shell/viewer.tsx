'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

export type ShellViewer = {
  name: string
  avatarSrc: string | null
  isMerchant: boolean
  isReviewer: boolean
  unread: number
}

/** `undefined` until known, `null` for somebody who isn't signed in. */
const ViewerContext = createContext<ShellViewer | null | undefined>(undefined)

export function useViewer(): ShellViewer | null | undefined {
  return useContext(ViewerContext)
}

const RefreshContext = createContext<() => void>(() => undefined)

/** Asks again who is looking, after something the shell shows has changed. */
export function useRefreshViewer(): () => void {
  return useContext(RefreshContext)
}

/**
 * Public pages are the same for everybody and come from a cache; who is looking is asked afterwards
 * at `GET /api/viewer` (204 for nobody). It decides what the shell shows, never what may be done.
 */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const [viewer, setViewer] = useState<ShellViewer | null>()
  const [asked, setAsked] = useState(0)
  const refresh = useCallback(() => setAsked((times) => times + 1), [])
  // Each time `asked` grows, the question is put again.
  useEffect(() => {
    const stop = new AbortController()
    fetch('/api/viewer', { signal: stop.signal, cache: 'no-store' })
      .then(async (answer) =>
        answer.status === 200 ? ((await answer.json()) as ShellViewer) : null,
      )
      .then(setViewer)
      .catch(() => undefined)
    return () => stop.abort()
  }, [asked])
  return (
    <RefreshContext value={refresh}>
      <ViewerContext value={viewer}>{children}</ViewerContext>
    </RefreshContext>
  )
}
