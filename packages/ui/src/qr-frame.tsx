import type { ReactNode } from 'react'
import { cx } from './cx'

export type QrMatrix = { size: number; dark: (row: number, column: number) => boolean }

export type QrFrameProps = {
  matrix: QrMatrix
  label: string
  /** A countdown ring, or nothing. */
  ring?: ReactNode
  /** Covers a code that has expired or been scanned. */
  cover?: ReactNode
  caption?: ReactNode
  className?: string
}

/** A QR code on white in both themes, with the quiet zone that scanners need. */
export function QrFrame({ matrix, label, ring, cover, caption, className }: QrFrameProps) {
  const quiet = 3
  const side = matrix.size + quiet * 2
  return (
    <figure className={cx('flex flex-col items-center gap-3', className)}>
      <div className="relative overflow-hidden rounded-xl border border-line bg-white p-1 shadow-raised">
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${side} ${side}`}
          shapeRendering="crispEdges"
          className="block size-52"
        >
          <path d={outline(matrix, quiet)} fill="#1d1a16" />
        </svg>
        {cover && (
          <div className="absolute inset-0 flex flex-col items-center justify-center gap-2 bg-white/92 p-4 text-center text-[#1d1a16]">
            {cover}
          </div>
        )}
      </div>
      {(caption || ring) && (
        <figcaption className="flex items-center gap-2 text-sm text-ink-2">
          {ring}
          {caption}
        </figcaption>
      )}
    </figure>
  )
}

/** One path of horizontal runs: a hundred times fewer nodes than a rectangle per module. */
function outline({ size, dark }: QrMatrix, offset: number): string {
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue
      const start = column
      while (column < size && dark(row, column)) column++
      path += `M${start + offset} ${row + offset}h${column - start}v1h${start - column}z`
    }
  }
  return path
}
