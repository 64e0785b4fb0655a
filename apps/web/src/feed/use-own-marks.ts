'use client'

import { type RefObject, useEffect } from 'react'
import { useViewer } from '@/shell/viewer'
import { requestMarks } from './feed-request'
import { showFollowed } from './toggle-marks'

/** Presses the viewer's own hearts and follows into posts that came as everybody sees them. */
export function useOwnMarks(list: RefObject<HTMLElement | null>, wanted: boolean): void {
  const signedIn = Boolean(useViewer())
  useEffect(() => {
    const root = list.current
    if (!root || !wanted || !signedIn) return
    const stop = new AbortController()
    const hearts = [...root.querySelectorAll<HTMLElement>('[data-like]')]
    const follows = [...root.querySelectorAll<HTMLElement>('[data-follow]')]
    const asked = {
      posts: hearts.map(({ dataset }) => dataset.like ?? ''),
      merchants: [...new Set(follows.map(({ dataset }) => dataset.follow ?? ''))],
    }
    requestMarks(asked, stop.signal)
      .then(({ liked, following }) => {
        for (const heart of hearts) {
          if (liked.includes(heart.dataset.like ?? '')) heart.setAttribute('aria-pressed', 'true')
        }
        for (const merchantId of following) showFollowed([root], merchantId, true)
      })
      // Without an answer nothing is pressed; a tap still does what it should.
      .catch(() => undefined)
    return () => stop.abort()
  }, [list, wanted, signedIn])
}
