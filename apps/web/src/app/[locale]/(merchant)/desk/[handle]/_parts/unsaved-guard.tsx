'use client'

import { Button, Dialog } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

/** Asks before work that isn't saved is left behind: by a link on the page, by reloading or closing it. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const words = useTranslations('desk.unsaved')
  const common = useTranslations('common')
  const router = useRouter()
  const [leaving, setLeaving] = useState<string>()

  useEffect(() => {
    if (!dirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const to = destination(event)
      if (!to) return
      event.preventDefault()
      event.stopPropagation()
      setLeaving(to)
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [dirty])

  return (
    <Dialog
      open={leaving !== undefined}
      onOpenChange={(open) => !open && setLeaving(undefined)}
      title={words('title')}
      closeLabel={common('close')}
      footer={
        <div className="flex justify-end gap-2.5">
          <Button variant="danger" onClick={() => leaving && router.push(leaving)}>
            {words('leave')}
          </Button>
          <Button variant="primary" onClick={() => setLeaving(undefined)}>
            {words('stay')}
          </Button>
        </div>
      }
    >
      <p>{words('detail')}</p>
    </Dialog>
  )
}

/** Where a plain click on a link of this site would lead, if it leads to another page. */
function destination(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return
  const { origin, pathname, search } = new URL(link.href)
  if (origin !== location.origin) return
  if (pathname === location.pathname && search === location.search) return
  return `${pathname}${search}`
}
