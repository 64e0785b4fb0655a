'use client'

import type { ApplicationView, Review } from '@onetill/contract'
import { toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

/** The application was decided or changed by somebody else; or something else stood in the way. */
export type VerdictFailure = { readonly conflict: boolean; readonly sentence: string }

/** Decides the application as it was read, then opens the one that has waited longest. */
export function useVerdict({ id: applicationId, version }: ApplicationView) {
  const words = useTranslations('admin.review')
  const router = useRouter()
  const [busy, setBusy] = useState<Review['verdict']>()
  const [failed, setFailed] = useState<VerdictFailure & { version: number }>()

  async function decide(verdict: Review['verdict'], fields: Review['fields'], note: string) {
    setBusy(verdict)
    setFailed(undefined)
    try {
      await api.review.decide.mutate({ applicationId, version, verdict, fields, note })
      toast(words(`done.${verdict}`))
      router.push(await nextInQueue(applicationId))
      router.refresh()
    } catch (error) {
      const { code, sentence } = errorOf(error) ?? {}
      setFailed({ version, conflict: code === 'conflict', sentence: sentence ?? words('offline') })
    }
    setBusy(undefined)
  }

  // A failure speaks of the version it was met on.
  return { decide, busy, failure: failed?.version === version ? failed : undefined }
}

async function nextInQueue(decided: string): Promise<string> {
  const { items } = await api.review.queue.query({}).catch(() => ({ items: [] }))
  const next = items.find(({ id }) => id !== decided)
  return next ? `/admin/applications/${next.id}` : '/admin/applications'
}
