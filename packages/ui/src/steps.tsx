import type { ReactNode } from 'react'
import { cx } from './cx'
import { CheckIcon } from './icons'

export type Step = { key: string; label: ReactNode; state: 'done' | 'current' | 'todo' | 'problem' }

/** How far something has come, such as an application. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex">
      {steps.map(({ key, label: name, state }, index) => (
        <li
          key={key}
          aria-current={state === 'current' ? 'step' : undefined}
          className="relative flex flex-1 flex-col items-center gap-2 text-center"
        >
          {index > 0 && (
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-3.5 right-1/2 h-px w-full',
                state === 'todo' ? 'bg-line-strong' : 'bg-ink',
              )}
            />
          )}
          <span
            className={cx(
              'figures relative z-10 flex size-7 items-center justify-center rounded-full text-xs font-semibold ring-4 ring-surface',
              state === 'done' && 'bg-ink text-inverse',
              state === 'current' && 'border-2 border-ink bg-surface text-ink',
              state === 'todo' && 'bg-sunken text-ink-3',
              state === 'problem' && 'bg-bad-soft text-bad',
            )}
          >
            {state === 'done' ? (
              <CheckIcon size={15} strokeWidth={2.5} />
            ) : state === 'problem' ? (
              '!'
            ) : (
              index + 1
            )}
          </span>
          <span
            className={cx(
              'px-1 text-xs',
              state === 'todo' ? 'text-ink-3' : state === 'problem' ? 'text-bad' : 'font-medium',
            )}
          >
            {name}
          </span>
        </li>
      ))}
    </ol>
  )
}

export type TimelineEntry = {
  key: string
  title: ReactNode
  time: ReactNode
  detail?: ReactNode
  tone?: 'neutral' | 'good' | 'bad'
}

/** What happened, newest first or last as the caller says. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map(({ key, title, time, detail, tone = 'neutral' }) => (
        <li key={key} className="group relative flex gap-3.5 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-4 bottom-0 left-[0.3125rem] w-px bg-line group-last:hidden"
          />
          <span
            aria-hidden="true"
            className={cx(
              'mt-[0.4375rem] size-[0.6875rem] shrink-0 rounded-full border-2 border-surface ring-1',
              tone === 'good' && 'bg-good ring-good',
              tone === 'bad' && 'bg-bad ring-bad',
              tone === 'neutral' && 'bg-line-strong ring-line-strong',
            )}
          />
          <div className="min-w-0 flex-1">
            <div className="flex items-baseline justify-between gap-3">
              <p className="font-medium">{title}</p>
              <p className="figures shrink-0 text-xs text-ink-3">{time}</p>
            </div>
            {detail && <p className="text-sm text-ink-2">{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
