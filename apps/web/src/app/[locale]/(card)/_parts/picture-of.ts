import type { PictureSource } from '@onetill/ui'

const WIDTHS = [320, 640, 1080] as const

/** A stored picture in the widths that exist. */
export function pictureOf(key: string, alt: string): PictureSource {
  const sources = WIDTHS.map((width) => ({ src: `/media/${key}/${width}.webp`, width }))
  return { src: `/media/${key}/640.webp`, alt, sources }
}
