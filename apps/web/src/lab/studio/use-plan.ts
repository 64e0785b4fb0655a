'use client'

import type { Plan } from '@onetill/contract'
import { useEffect, useState } from 'react'
import { previewPlan } from '@/lab/frame-api'
import type { FrameKey } from '@/lab/frame-keys'

type Made = { readonly entrance: string; readonly plan: Plan | 'failed' }

/** The plan for a frame as it stands behind its entrance; nothing while that is being made. */
export function usePlan(webUrl: string, key: FrameKey, slug: string, entrance: string) {
  const [made, setMade] = useState<Made>()
  useEffect(() => {
    let current = true
    previewPlan(webUrl, key, slug, entrance).then(
      (plan) => current && setMade({ entrance, plan }),
      () => current && setMade({ entrance, plan: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [webUrl, key, slug, entrance])
  return made?.entrance === entrance ? made.plan : undefined
}
