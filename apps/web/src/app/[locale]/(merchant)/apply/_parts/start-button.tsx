'use client'

import { Button } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

/** Opens an application, or the one that is open, and goes to its first page. */
export function StartButton({ label, quiet = false }: { label: string; quiet?: boolean }) {
  const words = useTranslations('apply.save')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function start() {
    setBusy(true)
    setFailure(undefined)
    try {
      await api.merchant.startApplication.mutate()
      router.push('/apply/basic')
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('offline'))
      setBusy(false)
    }
  }

  return (
    <div>
      <Button
        size={quiet ? 'md' : 'lg'}
        variant={quiet ? 'ghost' : 'primary'}
        loading={busy}
        onClick={start}
      >
        {label}
      </Button>
      {failure && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {failure}
        </p>
      )}
    </div>
  )
}
