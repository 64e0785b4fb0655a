'use client'

import { cx, Spinner } from '@onetill/ui'
import { useEffect, useState } from 'react'
import type { Frame } from '@/lab/frame-keys'

type Props = {
  screen: Frame['screen']
  title: string
  loading: string
  src: string | undefined
  /** Called when the first page of an address has arrived, not for pages the buyer goes on to. */
  onEntered: (src: string) => void
}

/** A page at its own size, drawn smaller: what fits on a phone or in a window fits here just so. */
const SIZES = {
  phone: 'w-[390px] h-[800px] [--scale:0.8] md:[--scale:0.72]',
  desktop: 'w-[1120px] h-[1152px] [--scale:0.29] md:[--scale:0.5]',
}
const BOXES = {
  phone: 'w-[312px] h-[640px] md:w-[281px] md:h-[576px] rounded-[34px] p-0 border-[7px]',
  desktop:
    'w-[325px] h-[334px] md:w-[560px] md:h-[576px] rounded-xl border-t-[26px] border-x border-b',
}

export function Device({ screen, title, loading, src, onEntered }: Props) {
  const [entered, setEntered] = useState<string>()
  useEffect(() => setEntered((old) => (old === src ? old : undefined)), [src])
  return (
    <div
      className={cx(
        'relative box-content overflow-hidden bg-surface shadow-raised',
        screen === 'phone' ? 'border-ink dark:border-line-strong' : 'border-line-strong',
        BOXES[screen],
      )}
    >
      {src && (
        <iframe
          key={src}
          title={title}
          src={src}
          allow="clipboard-write"
          className={cx('origin-top-left scale-(--scale) border-0', SIZES[screen])}
          onLoad={() => {
            setEntered(src)
            onEntered(src)
          }}
        />
      )}
      {(!src || entered !== src) && (
        <div
          role="status"
          aria-label={loading}
          className="absolute inset-0 flex items-center justify-center bg-surface text-ink-3"
        >
          <Spinner size={22} />
        </div>
      )}
    </div>
  )
}
