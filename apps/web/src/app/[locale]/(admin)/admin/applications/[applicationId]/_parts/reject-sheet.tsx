'use client'

import { Button, ResponsiveSheet, TextArea } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

type RejectSheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What was written so far. */
  note: string
  busy: boolean
  onReject: (reason: string) => void
}

/** The end of an application is asked twice, and never without a reason. */
export function RejectSheet({ open, onOpenChange, note, busy, onReject }: RejectSheetProps) {
  const words = useTranslations('admin.review')
  const common = useTranslations('common')
  const [written, setWritten] = useState<string>()
  const reason = written ?? note
  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={onOpenChange}
      title={words('rejectTitle')}
      description={words('rejectDetail')}
      closeLabel={common('close')}
      dismissible={!busy}
      footer={
        <div className="flex gap-2.5">
          <Button className="flex-1" disabled={busy} onClick={() => onOpenChange(false)}>
            {words('cancel')}
          </Button>
          <Button
            className="flex-1"
            variant="danger"
            loading={busy}
            disabled={reason.trim() === ''}
            onClick={() => onReject(reason)}
          >
            {words('rejectConfirm')}
          </Button>
        </div>
      }
    >
      <TextArea
        label={words('rejectNote')}
        hint={words('rejectHint')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setWritten(event.target.value)}
      />
    </ResponsiveSheet>
  )
}
