'use client'

import { Button } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

/** The whole account number, for whoever asks; that they did is recorded and shows in the history. */
export function AccountNumber({ applicationId }: { applicationId: string }) {
  const words = useTranslations('admin.review')
  const router = useRouter()
  const [number, setNumber] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function reveal() {
    setBusy(true)
    setFailure(undefined)
    try {
      setNumber(await api.review.revealAccountNumber.mutate(applicationId))
      router.refresh()
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('offline'))
    }
    setBusy(false)
  }

  if (number) {
    return (
      <p role="status" className="figures px-4 pb-3 text-lg font-medium tracking-wide break-all">
        {number}
      </p>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-3">
      <Button size="sm" loading={busy} onClick={reveal}>
        {words('reveal')}
      </Button>
      <span className={`text-xs ${failure ? 'text-bad' : 'text-ink-3'}`}>
        {failure ?? words('revealHint')}
      </span>
    </div>
  )
}
