'use client'

import { useEffect } from 'react'
import { useRefreshViewer } from '@/shell/viewer'

/** Marks what is shown as read, once somebody has it before them. */
export function MarkRead({ ids }: { ids: readonly string[] }) {
  const refreshViewer = useRefreshViewer()
  useEffect(() => {
    if (ids.length === 0) return
    const mark = async () => {
      const { api } = await import('@/trpc/api')
      await api.notification.markRead.mutate({ ids: [...ids] })
      refreshViewer()
    }
    // Unread ones simply stay unread until the next visit.
    mark().catch(() => undefined)
  }, [ids, refreshViewer])
  return null
}
