'use client'

import { useEffect, useRef, useState } from 'react'
import { cx } from './cx'

export type CountdownProps = {
  expiresAt: string | Date
  /** The server's clock if the caller knows it better than the browser does. */
  now?: () => number
  /** With it, a ring shows how much of the whole is left. */
  totalSeconds?: number
  onExpire?: () => void
  /** What those who don't see the clock are told at a moment; null is nothing. */
  announce?: (seconds: number) => string | null
  className?: string
}

/** Counts down to a deadline in minutes and seconds. */
export function Countdown({
  expiresAt,
  now = Date.now,
  totalSeconds,
  onExpire,
  announce,
  className,
}: CountdownProps) {
  const deadline = new Date(expiresAt).getTime()
  const [left, setLeft] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const say = useRef(announce)
  say.current = announce
  const expired = useRef(onExpire)
  expired.current = onExpire
  const clock = useRef(now)
  clock.current = now

  useEffect(() => {
    const tick = () => {
      const due = Math.max(0, Math.ceil((deadline - clock.current()) / 1000))
      // The server tells its time in whole seconds: nothing starts above what it lasts.
      const seconds = Math.min(due, totalSeconds ?? due)
      setLeft(seconds)
      const words = say.current?.(seconds)
      if (words) setSaid(words)
      if (seconds > 0) return
      clearInterval(timer)
      expired.current?.()
    }
    const timer = setInterval(tick, 500)
    tick()
    return () => clearInterval(timer)
  }, [deadline, totalSeconds])

  const urgent = left !== null && left <= 60
  return (
    <>
      <span
        role="timer"
        className={cx(
          'figures inline-flex items-center gap-1.5',
          urgent && 'text-accent-text',
          className,
        )}
      >
        {totalSeconds && <Ring part={(left ?? totalSeconds) / totalSeconds} />}
        {left === null ? '--:--' : clockFace(left)}
      </span>
      {announce && (
        <span aria-live="polite" className="sr-only">
          {said}
        </span>
      )}
    </>
  )
}

function Ring({ part }: { part: number }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="-rotate-90">
      <circle cx="9" cy="9" r="7.5" fill="none" stroke="var(--line-strong)" strokeWidth="2" />
      <circle
        cx="9"
        cy="9"
        r="7.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        pathLength="1"
        strokeDasharray={`${Math.min(1, Math.max(0, part))} 1`}
        className="transition-[stroke-dasharray] duration-500 ease-linear"
      />
    </svg>
  )
}

function clockFace(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest
}
