'use client'

import type { Surface } from '@onetill/contract'
import { toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type MouseEvent, type ReactNode, useCallback, useRef } from 'react'
import { findAct } from './find-act'
import { shareLink } from './share-link'
import { useFreshCards } from './use-fresh-cards'
import { useInvitation } from './use-invitation'
import { useMarks } from './use-marks'
import { useTill } from './use-till'

/** Listens for everything that can be tapped in the posts and cards inside, which are plain HTML. */
export function FeedActs({ surface, children }: { surface: Surface; children: ReactNode }) {
  const words = useTranslations('feed')
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const refreshCards = useFreshCards(root)
  const { invite, sheet: invitation } = useInvitation()
  const { like, follow } = useMarks(invite)
  const { buy, sheet: till } = useTill(surface, refreshCards)

  const share = useCallback(
    async (path: string) => {
      const outcome = await shareLink(path)
      if (outcome !== 'shared') toast(words(outcome === 'copied' ? 'linkCopied' : 'linkFailed'))
    },
    [words],
  )

  const act = (event: MouseEvent) => {
    const found = findAct(event.target)
    if (!found || event.defaultPrevented) return
    if (found.kind === 'go') {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      event.preventDefault()
      router.push(found.path)
    } else if (found.kind === 'like') like(found)
    else if (found.kind === 'follow') follow(found)
    else if (found.kind === 'share') share(found.path)
    else buy(found.cardId, found.element)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links and buttons inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons turn keys into clicks */}
      <div ref={root} onClick={act}>
        {children}
      </div>
      {invitation}
      {till}
    </>
  )
}
