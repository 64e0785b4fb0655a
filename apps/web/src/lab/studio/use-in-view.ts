'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Whether an element is in sight, or nearly. */
export function useInView(element: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const watcher = new IntersectionObserver(
      ([entry]) => setInView(entry?.isIntersecting ?? false),
      { rootMargin: '120px' },
    )
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return inView
}
