'use client'

import { Logo, toast } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { FRAME_KEYS, type FrameKey } from '@/lab/frame-keys'
import type { LabMerchant, LabNetwork } from '@/lab/lab-types'
import { LocaleControl } from '@/shell/locale-control'
import { ThemeControl } from '@/shell/theme-control'
import { FrameColumn } from './frame-column'
import { FramePicker } from './frame-picker'
import { KnobBar } from './knob-bar'
import { PhoneDrawer } from './phone-drawer'
import { useNews } from './use-news'
import { useScene } from './use-scene'

type Props = {
  webUrl: string
  sandboxUrl: string
  merchants: readonly LabMerchant[]
  first: { merchant: LabMerchant; card: LabMerchant['cards'][number] }
  down: readonly LabNetwork[]
}

/** One card side by side in every kind of software, with the knobs that change what the till decides. */
export function Studio({ webUrl, sandboxUrl, merchants, first, down }: Props) {
  const words = useTranslations('lab')
  const problems = useTranslations('errors')
  const [picked, setPicked] = useState<FrameKey>('onetill-new')
  const onProblem = useCallback(
    (sentence: string | undefined) => toast(sentence ?? problems('broken.title')),
    [problems],
  )
  const { scene, staging, acts } = useScene(merchants, first, onProblem)
  const news = useNews(scene.shown.cardId, scene.since)
  return (
    <div className="flex min-h-dvh w-full min-w-0 flex-col overflow-x-clip">
      <header className="flex items-start justify-between gap-4 px-4 pt-4 md:px-8 md:pt-6">
        <div className="min-w-0">
          <div className="flex items-center gap-3">
            <Link href={webUrl} aria-label="Onetill" className="tap rounded-full">
              <Logo size={22} />
            </Link>
            <h1 className="text-xl font-semibold tracking-tight">{words('title')}</h1>
          </div>
          <p className="mt-1.5 max-w-[44rem] text-sm text-ink-2">{words('lead')}</p>
        </div>
        <div className="flex shrink-0 items-center gap-2">
          <PhoneDrawer sandboxUrl={sandboxUrl} />
          <div className="max-md:hidden">
            <ThemeControl />
          </div>
          <LocaleControl />
        </div>
      </header>
      <KnobBar merchants={merchants} scene={scene} staging={staging} acts={acts} down={down} />
      <FramePicker picked={picked} onPick={setPicked} />
      <main
        id="main"
        aria-label={words('frames.label')}
        className="flex w-full max-w-full min-w-0 flex-1 items-start gap-5 overflow-x-auto px-4 pt-5 pb-24 md:gap-7 md:px-8"
      >
        {FRAME_KEYS.map((key) => (
          <FrameColumn
            key={key}
            name={key}
            webUrl={webUrl}
            scene={scene}
            news={news}
            isPicked={key === picked}
          />
        ))}
      </main>
    </div>
  )
}
