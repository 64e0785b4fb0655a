'use client'

import { Chip } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { FRAME_KEYS, type FrameKey } from '@/lab/frame-keys'

type Props = { picked: FrameKey; onPick: (key: FrameKey) => void }

/** On a phone there is room for one frame at a time. */
export function FramePicker({ picked, onPick }: Props) {
  const words = useTranslations('lab.frames')
  return (
    <nav aria-label={words('pick')} className="flex gap-2 overflow-x-auto px-4 pt-4 md:hidden">
      {FRAME_KEYS.map((key) => (
        <Chip key={key} selected={key === picked} onClick={() => onPick(key)} className="shrink-0">
          {words(`${key}.name`)} <span className="ml-1.5 opacity-60">{words(`${key}.where`)}</span>
        </Chip>
      ))}
    </nav>
  )
}
