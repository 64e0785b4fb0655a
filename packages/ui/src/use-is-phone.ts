'use client'

import { useSyncExternalStore } from 'react'

const PHONE = '(max-width: 47.99rem)'

/** True where a sheet should rise from the bottom edge. Wide on the server, where nothing is open yet. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(PHONE)
      query.addEventListener('change', notify)
      return () => query.removeEventListener('change', notify)
    },
    () => window.matchMedia(PHONE).matches,
    () => false,
  )
}
