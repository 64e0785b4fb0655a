import { cx } from './cx'
import { measureChange } from './measure-change'

const MARKS = { up: '▲', down: '▼', same: '', new: '' } as const

export type ChangeProps = {
  current: bigint | string
  previous: bigint | string
  /** What it is compared with: "较上期", "vs previous". */
  against?: string
  words: { up: string; down: string; same: string; new: string }
  /** For figures where less is better, such as refunds. */
  lessIsBetter?: boolean
  className?: string
}

/** How a figure moved: a mark, a percentage and what it is compared with. */
export function Change({
  current,
  previous,
  against,
  words,
  lessIsBetter,
  className,
}: ChangeProps) {
  const { direction, percent } = measureChange(current, previous)
  const better = direction === (lessIsBetter ? 'down' : 'up')
  const moved = direction === 'up' || direction === 'down'
  return (
    <span className={cx('figures inline-flex items-baseline gap-1.5 text-sm', className)}>
      <span
        className={cx('font-medium', !moved ? 'text-ink-3' : better ? 'text-good' : 'text-bad')}
      >
        {moved ? (
          <>
            <span aria-hidden="true" className="mr-1 inline-block -translate-y-px text-[0.7em]">
              {MARKS[direction]}
            </span>
            <span className="sr-only">{words[direction]} </span>
            {percent}%
          </>
        ) : (
          words[direction]
        )}
      </span>
      {against && <span className="text-ink-3">{against}</span>}
    </span>
  )
}
