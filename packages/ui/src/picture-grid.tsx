import type { ElementType } from 'react'
import { cx } from './cx'
import { Picture, type PictureSource } from './picture'

export type PictureGridProps = {
  pictures: readonly PictureSource[]
  href?: string
  as?: ElementType
  priority?: boolean
  className?: string
}

/** One to nine pictures: one is shown large, the rest as an even grid. */
export function PictureGrid({
  pictures,
  href,
  as: Anchor = 'a',
  priority = false,
  className,
}: PictureGridProps) {
  const count = Math.min(pictures.length, 9)
  if (count === 0) return null
  const columns = count === 1 ? 1 : count === 2 || count === 4 ? 2 : 3
  const Frame = href ? Anchor : 'div'
  return (
    <Frame
      {...(href ? { href, 'aria-label': pictures[0]?.alt } : {})}
      className={cx(
        'grid gap-1 overflow-hidden rounded-lg',
        columns === 2 && 'grid-cols-2',
        columns === 3 && 'grid-cols-3',
        className,
      )}
    >
      {pictures.slice(0, 9).map((picture, index) => (
        <Picture
          key={picture.src}
          picture={picture}
          ratio={count === 1 ? 'feed' : count === 2 ? 'portrait' : 'square'}
          sizes={`(min-width: 64rem) ${Math.round(600 / columns)}px, ${Math.round(100 / columns)}vw`}
          priority={priority && index === 0}
        />
      ))}
    </Frame>
  )
}
