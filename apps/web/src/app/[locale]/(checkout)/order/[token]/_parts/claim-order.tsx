'use client'

import { Banner, Button } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

/** An order bought as a guest, taken into the account of whoever is signed in. */
export function ClaimOrder({ token }: { token: string }) {
  const words = useTranslations('orders.receipt')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const claim = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      await api.order.claim.mutate(token)
      router.refresh()
    } catch (error) {
      setRefusal(errorOf(error)?.sentence ?? words('offline'))
      setBusy(false)
    }
  }
  return (
    <Banner
      className="mt-4"
      tone={refusal ? 'bad' : 'info'}
      title={words('claim.title')}
      action={
        <Button size="sm" loading={busy} disabled={busy} onClick={claim}>
          {words('claim.action')}
        </Button>
      }
    >
      {refusal ?? words('claim.detail')}
    </Banner>
  )
}
