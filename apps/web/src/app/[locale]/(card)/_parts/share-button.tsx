'use client'

import type { CardView } from '@onetill/contract'
import { Button, ShareIcon, toast } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

type Props = {
  card: CardView
  /** The share through which this reader came: the new one is its next hop. */
  parentCode?: string
  wide?: boolean
}

/** Makes the reader's own link and hands it to the phone's share sheet, or to the clipboard. */
export function ShareButton({ card, parentCode, wide = false }: Props) {
  const words = useTranslations('card.share')
  const [busy, setBusy] = useState(false)
  const share = async () => {
    setBusy(true)
    try {
      const { code } = await api.card.share.mutate({ cardId: card.id, parentCode })
      await handOver(card.title, new URL(`/s/${code}`, window.location.origin).href, () =>
        toast(words('copied')),
      )
    } catch (error) {
      toast(errorOf(error)?.sentence ?? words('failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      size="lg"
      icon={<ShareIcon size={20} />}
      fullWidth={wide}
      loading={busy}
      disabled={busy}
      onClick={share}
    >
      {words('action')}
    </Button>
  )
}

async function handOver(title: string, url: string, onCopied: () => void): Promise<void> {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ title, url })
      return
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
    }
  }
  await navigator.clipboard.writeText(url)
  onCopied()
}
