'use client'

import type { ApplicationView } from '@onetill/contract'
import { Banner, Button, TextArea } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RejectSheet } from './reject-sheet'
import { type Remarks, writtenRemarks } from './remarks'
import { useVerdict } from './use-verdict'

type VerdictBarProps = { application: ApplicationView; remarks: Remarks }

/** The three ways to decide, always in reach. */
export function VerdictBar({ application, remarks }: VerdictBarProps) {
  const words = useTranslations('admin.review')
  const [note, setNote] = useState('')
  const [rejecting, setRejecting] = useState(false)
  const { decide, busy, failure } = useVerdict(application)
  const fields = writtenRemarks(remarks)
  const count = Object.keys(fields).length
  const nothingAsked = count === 0 && note.trim() === ''
  const marked = Object.keys(remarks).length > 0
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-5 border-t border-line bg-paper/92 px-4 pt-3 pb-[max(0.875rem,env(safe-area-inset-bottom))] backdrop-blur-xl md:-mx-8 md:px-8">
      {failure && <VerdictFailed {...failure} />}
      <div className="flex flex-col gap-3 lg:flex-row lg:items-end">
        <TextArea
          className="flex-1"
          rows={1}
          label={words('note')}
          placeholder={words('notePlaceholder')}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex items-center gap-2.5">
          <Button variant="danger" disabled={Boolean(busy)} onClick={() => setRejecting(true)}>
            {words('reject')}
          </Button>
          <Button
            className="flex-1 lg:flex-none"
            variant={marked ? 'primary' : 'secondary'}
            loading={busy === 'request_changes'}
            disabled={nothingAsked || Boolean(busy)}
            title={nothingAsked ? words('nothingAsked') : undefined}
            onClick={() => decide('request_changes', fields, note)}
          >
            {count > 0 ? words('requestChangesCount', { count }) : words('requestChanges')}
          </Button>
          <Button
            className="flex-1 lg:flex-none"
            variant={marked ? 'secondary' : 'primary'}
            loading={busy === 'approve'}
            disabled={marked || Boolean(busy)}
            title={marked ? words('flagsBarApproval') : undefined}
            onClick={() => decide('approve', {}, note)}
          >
            {words('approve')}
          </Button>
        </div>
      </div>
      <RejectSheet
        open={rejecting}
        onOpenChange={setRejecting}
        note={note}
        busy={busy === 'reject'}
        onReject={async (reason) => {
          await decide('reject', fields, reason)
          setRejecting(false)
        }}
      />
    </div>
  )
}

function VerdictFailed({ conflict, sentence }: { conflict: boolean; sentence: string }) {
  const words = useTranslations('admin.review')
  const router = useRouter()
  return (
    <Banner
      tone={conflict ? 'warn' : 'bad'}
      className="mb-3"
      title={words(conflict ? 'conflict' : 'failed')}
      action={
        conflict && (
          <Button size="sm" onClick={() => router.refresh()}>
            {words('reload')}
          </Button>
        )
      }
    >
      {conflict ? words('conflictDetail') : sentence}
    </Banner>
  )
}
