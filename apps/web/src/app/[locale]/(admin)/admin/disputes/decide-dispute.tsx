'use client'

import type { ReviewedDispute } from '@onetill/contract'
import { Banner, Button, ResponsiveSheet, SegmentedControl, TextArea, toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { EvidenceList } from '../../../(merchant)/desk/[handle]/disputes/_parts/evidence-list'

type Outcome = 'won' | 'lost'

/** A dispute's evidence, and what its network told a person. */
export function DecideDispute({ dispute }: { dispute: ReviewedDispute }) {
  const words = useTranslations('treasury.disputes')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>('won')
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const isDecided = dispute.closedAt !== null

  async function decide(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      await api.treasury.decideDispute.mutate({ disputeId: dispute.id, outcome, why })
      toast(words('done'))
      setOpen(false)
      router.refresh()
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('offline'))
    }
    setBusy(false)
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {words(isDecided ? 'show' : 'decide')}
      </Button>
      <ResponsiveSheet
        open={open}
        onOpenChange={setOpen}
        title={words(isDecided ? 'evidenceTitle' : 'decideTitle')}
        description={isDecided ? undefined : words('decideDetail')}
        closeLabel={common('close')}
        dismissible={!busy}
        footer={
          !isDecided && (
            <Button
              type="submit"
              form={form}
              fullWidth
              variant={outcome === 'won' ? 'primary' : 'danger'}
              loading={busy}
              disabled={why.trim() === ''}
            >
              {words('submit')}
            </Button>
          )
        }
      >
        <EvidenceList evidence={dispute.evidence} timezone="Asia/Shanghai" showPictures />
        {!isDecided && (
          <form id={form} onSubmit={decide} className="mt-5 flex flex-col gap-4">
            {failure && <Banner tone="bad" title={failure} />}
            <SegmentedControl
              legend={words('outcome')}
              name={form}
              value={outcome}
              onValueChange={setOutcome}
              options={[
                { value: 'won', label: words('won') },
                { value: 'lost', label: words('lost') },
              ]}
            />
            <TextArea
              label={words('why')}
              hint={words('whyHint')}
              rows={2}
              maxLength={300}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </form>
        )}
      </ResponsiveSheet>
    </>
  )
}
