'use client'

import { cx, Spinner } from '@onetill/ui'
import { useEffect, useState } from 'react'
import type { Frame } from '@/lab/frame-keys'
import { DeviceBar } from './device-bar'

type Props = {
  screen: Frame['screen']
  title: string
  /** What the client's own bar says above the page. */
  bar: string
  loading: string
  src: string | undefined
}

/** A page at its own size, drawn smaller: what fits on a phone or in a window fits here just so. */
const SIZES = {
  phone: 'w-[390px] h-[720px] [--scale:0.8] md:[--scale:0.68]',
  desktop: 'w-[1120px] h-[1000px] [--scale:0.29] md:[--scale:0.49]',
}
const BOXES = {
  phone: 'w-[312px] h-[576px] md:w-[265px] md:h-[490px]',
  desktop: 'w-[325px] h-[290px] md:w-[549px] md:h-[490px]',
}
const SHELLS = {
  phone: 'rounded-[34px] border-[7px] border-ink dark:border-line-strong',
  desktop: 'my-[6px] rounded-[14px] border border-line-strong',
}

/** A piece of hardware, or a window, with the client's page on its screen. */
export function Device({ screen, title, bar, loading, src }: Props) {
  const [entered, setEntered] = useState<string>()
  useEffect(() => setEntered((old) => (old === src ? old : undefined)), [src])
  return (
    <div className={cx('w-fit overflow-hidden bg-surface shadow-float', SHELLS[screen])}>
      <DeviceBar screen={screen}>{bar}</DeviceBar>
      <div data-screen={screen} className={cx('relative overflow-hidden', BOXES[screen])}>
        {src && (
          <iframe
            key={src}
            title={title}
            src={src}
            allow="clipboard-write"
            className={cx('origin-top-left scale-(--scale) border-0', SIZES[screen])}
            onLoad={() => setEntered(src)}
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
    </div>
  )
}
