'use client'

import { Button, CloseIcon, IconButton, ScanIcon } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** The buyer's other device: the sandbox's phone, which scans the codes that frames show. */
export function PhoneDrawer({ sandboxUrl }: { sandboxUrl: string }) {
  const words = useTranslations('lab.phone')
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <div className="max-md:fixed max-md:right-5 max-md:bottom-5 max-md:z-30">
        <Button variant="primary" onClick={() => setOpen(true)} icon={<ScanIcon size={18} />}>
          {words('open')}
        </Button>
      </div>
    )
  }
  return (
    <aside
      aria-label={words('title')}
      className="fixed right-5 bottom-5 z-30 w-80 max-w-[calc(100vw-2.5rem)] overflow-hidden rounded-2xl border border-line bg-surface shadow-float"
    >
      <header className="flex items-start justify-between gap-2 py-2 pr-2 pl-4">
        <div className="pt-1.5">
          <h2 className="font-semibold">{words('title')}</h2>
          <p className="text-xs text-ink-3">{words('lead')}</p>
        </div>
        <IconButton
          label={words('close')}
          icon={<CloseIcon size={18} />}
          onClick={() => setOpen(false)}
        />
      </header>
      <iframe
        title={words('title')}
        src={new URL('/phone', sandboxUrl).href}
        className="h-[28rem] w-full border-0 border-t border-line bg-white"
      />
    </aside>
  )
}
