'use client'

import { Button, Dialog } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** The button that does it, named by what it does. */
  confirm: string
  keep: string
  busy: boolean
  onConfirm: () => void
  children: ReactNode
}

/** Asks once before something that can't be taken back. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  confirm,
  keep,
  busy,
  onConfirm,
  children,
}: Props) {
  const common = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      closeLabel={common('close')}
      footer={
        <div className="flex justify-end gap-2.5">
          <Button onClick={() => onOpenChange(false)}>{keep}</Button>
          <Button variant="danger" loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      }
    >
      <p className="break-words">{children}</p>
    </Dialog>
  )
}
