'use client'

import type { MerchantMove } from '@onetill/contract'
import { Banner, Button, ResponsiveSheet, TextArea, toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

type MoveSheetProps = {
  merchantId: string
  name: string
  to: MerchantMove['to']
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Restricting, suspending and reinstating: what it does, and why it is done. */
export function MoveSheet({ merchantId, name, to, open, onOpenChange }: MoveSheetProps) {
  const words = useTranslations('admin.move')
  const common = useTranslations('common')
  const review = useTranslations('admin.review')
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function move(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      await api.review.setMerchantState.mutate({ merchantId, to, reason })
      toast(words('done'))
      setReason('')
      onOpenChange(false)
      router.refresh()
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? review('offline'))
    }
    setBusy(false)
  }

  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={onOpenChange}
      title={words(`${to}Title`, { name })}
      description={words(`${to}Detail`)}
      closeLabel={common('close')}
      dismissible={!busy}
      footer={
        <Button
          type="submit"
          form={`move-${merchantId}`}
          fullWidth
          variant={to === 'verified' ? 'primary' : 'danger'}
          loading={busy}
          disabled={reason.trim() === ''}
        >
          {words(to)}
        </Button>
      }
    >
      <form id={`move-${merchantId}`} onSubmit={move} className="flex flex-col gap-3">
        {failure && <Banner tone="bad" title={failure} />}
        <TextArea
          label={words('reason')}
          hint={words(to === 'verified' ? 'reasonHintReinstate' : 'reasonHint')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </ResponsiveSheet>
  )
}
