'use client'

import type { DashboardView } from '@onetill/contract'
import { cx, writeMoney } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { percentOf, roundTop } from './chart-scale'
import { extremes } from './extremes'
import { writeCompact } from './write-compact'
import { writeDay } from './write-day'

type Day = DashboardView['byDay'][number]
type Props = { days: readonly Day[]; currency: string }

const LINES = [4n, 3n, 2n, 1n, 0n]

/** Sales day by day. A finger, a pointer or the arrow keys pick a day; a table says the same to screen readers. */
export function SalesChart({ days, currency }: Props) {
  const words = useTranslations('desk.dashboard')
  const locale = useLocale()
  const [picked, setPicked] = useState<number>()
  const top = roundTop(extremes(days.map(({ gmvMinor }) => gmvMinor)).most)
  const day = picked === undefined ? undefined : days[picked]

  function point(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const across = (event.clientX - box.left) / box.width
    setPicked(Math.min(days.length - 1, Math.max(0, Math.floor(across * days.length))))
  }

  function step(event: KeyboardEvent) {
    const to = STEPS[event.key]?.(picked ?? days.length, days.length - 1)
    if (to === undefined) return
    event.preventDefault()
    setPicked(Math.min(days.length - 1, Math.max(0, to)))
  }

  return (
    <figure aria-label={words('byDay')} className="relative pb-6">
      <div className="flex gap-3">
        <Axis top={top} currency={currency} locale={locale} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs, and there are none */}
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move along the days
          tabIndex={0}
          role="group"
          aria-label={words('chartKeys')}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPicked(undefined)}
          onBlur={() => setPicked(undefined)}
          onKeyDown={step}
          className="relative h-48 min-w-0 flex-1 touch-pan-y rounded-sm md:h-60"
        >
          {LINES.map((line) => (
            <span
              key={line}
              aria-hidden="true"
              style={{ top: `${100 - Number(line) * 25}%` }}
              className={cx(
                'absolute inset-x-0 border-t',
                line === 0n ? 'border-line-strong' : 'border-dashed border-line',
              )}
            />
          ))}
          <Bars days={days} top={top} picked={picked} />
          {day && picked !== undefined && (
            <Readout {...{ day, currency, locale }} place={((picked + 0.5) * 100) / days.length} />
          )}
          <div aria-hidden="true" className="absolute inset-x-0 top-full">
            <Dates days={days} locale={locale} />
          </div>
        </div>
      </div>
      <DayTable {...{ days, currency, locale }} />
    </figure>
  )
}

type AxisProps = { top: bigint; currency: string; locale: string }

function Axis({ top, currency, locale }: AxisProps) {
  return (
    <div aria-hidden="true" className="relative h-48 min-w-9 md:h-60">
      {LINES.map((line) => (
        <span
          key={line}
          style={{ top: `${100 - Number(line) * 25}%` }}
          className="figures absolute right-0 -translate-y-1/2 text-2xs whitespace-nowrap text-ink-3"
        >
          {writeCompact((top * line) / 4n, currency, locale)}
        </span>
      ))}
      <span className="figures invisible block h-0 text-2xs whitespace-nowrap">
        {writeCompact((top * 3n) / 4n, currency, locale)}
      </span>
    </div>
  )
}

const STEPS: Record<string, ((at: number, last: number) => number) | undefined> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
}

function Bars({ days, top, picked }: { days: readonly Day[]; top: bigint; picked?: number }) {
  return (
    <div aria-hidden="true" className="absolute inset-0 flex items-stretch">
      {days.map((day, index) => (
        <span
          key={day.day}
          className={cx('flex min-w-0 flex-1 items-end', index === picked && 'bg-sunken')}
        >
          <span
            style={{ height: `${percentOf(day.gmvMinor, top)}%` }}
            className={cx(
              'mx-auto w-[68%] max-w-9 rounded-t-[3px] transition-colors',
              day.gmvMinor > 0n && 'min-h-0.5',
              picked === undefined || index === picked ? 'bg-ink' : 'bg-ink/35',
            )}
          />
        </span>
      ))}
    </div>
  )
}

type ReadoutProps = { day: Day; currency: string; locale: string; place: number }

function Readout({ day, currency, locale, place }: ReadoutProps) {
  const words = useTranslations('desk.dashboard')
  return (
    <div
      role="status"
      style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}
      className="pointer-events-none absolute -top-2 z-10 rounded-md border border-line bg-surface px-3 py-2 whitespace-nowrap shadow-float"
    >
      <p className="text-xs text-ink-3">{writeDay(day.day, locale, 'long')}</p>
      <p className="figures font-semibold">{writeMoney(day.gmvMinor, currency, locale)}</p>
      <p className="figures text-xs text-ink-2">{words('orderCount', { count: day.orders })}</p>
    </div>
  )
}

/** About six dates (on a phone three), each under the middle of its own bar; the outer ones keep inside the chart. */
function Dates({ days, locale }: { days: readonly Day[]; locale: string }) {
  const every = Math.max(1, Math.ceil(days.length / 6))
  const last = days.length - 1
  return (
    <div className="relative h-6">
      {days.map(({ day }, index) => {
        if (index % every !== 0) return null
        const place = ((index + 0.5) * 100) / days.length
        const shift = index === 0 ? 0 : index === last ? 100 : 50
        return (
          <span
            key={day}
            style={{
              left: `${shift === 50 ? place : shift}%`,
              transform: `translateX(-${shift}%)`,
            }}
            className={cx(
              'figures absolute top-2 text-2xs whitespace-nowrap text-ink-3',
              (index / every) % 2 === 1 && 'max-md:hidden',
            )}
          >
            {writeDay(day, locale, 'short')}
          </span>
        )
      })}
    </div>
  )
}

function DayTable({ days, currency, locale }: Props & { locale: string }) {
  const words = useTranslations('desk.dashboard')
  return (
    <table className="sr-only">
      <caption>{words('byDay')}</caption>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{writeDay(day.day, locale, 'long')}</th>
            <td>{writeMoney(day.gmvMinor, currency, locale)}</td>
            <td>{words('orderCount', { count: day.orders })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
