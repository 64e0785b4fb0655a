import type { ReactNode } from 'react'
import { cx } from './cx'
import { ImageOffIcon } from './icons'

const RATIOS = {
  square: 'aspect-square',
  portrait: 'aspect-[3/4]',
  tall: 'aspect-[4/5]',
  landscape: 'aspect-[4/3]',
  wide: 'aspect-[16/9]',
  /** One picture in a feed: leaves room for the product below it on the first screen. */
  feed: 'aspect-square sm:aspect-[5/4]',
} as const

export type PictureSource = {
  src: string
  alt: string
  /** Widths that exist: `[{ src, width }]`. */
  sources?: readonly { src: string; width: number }[]
  /** The picture's own colour, or a tiny data URL, shown until it arrives. */
  colour?: string
  blur?: string
}

export type PictureProps = {
  picture: PictureSource | null
  ratio?: keyof typeof RATIOS
  /** How wide it will be: the `sizes` of the img. */
  sizes?: string
  /** True for the first picture in sight only. */
  priority?: boolean
  dimmed?: boolean
  className?: string
  children?: ReactNode
}

/** A picture that never moves the page: its box has the final shape before it loads. */
export function Picture({
  picture,
  ratio = 'square',
  sizes,
  priority = false,
  dimmed = false,
  className,
  children,
}: PictureProps) {
  return (
    <span
      className={cx('relative block overflow-hidden bg-sunken', RATIOS[ratio], className)}
      style={
        picture
          ? {
              backgroundColor: picture.colour,
              backgroundImage: picture.blur ? `url("${picture.blur}")` : undefined,
              backgroundSize: 'cover',
            }
          : undefined
      }
    >
      {picture ? (
        <img
          src={picture.src}
          alt={picture.alt}
          srcSet={picture.sources?.map(({ src, width }) => `${src} ${width}w`).join(', ')}
          sizes={picture.sources ? sizes : undefined}
          loading={priority ? 'eager' : 'lazy'}
          fetchPriority={priority ? 'high' : undefined}
          decoding="async"
          className={cx(
            'absolute inset-0 size-full object-cover',
            dimmed && 'opacity-55 saturate-50',
          )}
        />
      ) : (
        <ImageOffIcon size={22} className="absolute inset-0 m-auto text-ink-3" />
      )}
      {children}
    </span>
  )
}
