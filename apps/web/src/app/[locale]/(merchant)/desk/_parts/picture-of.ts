import type { PictureSource } from '@onetill/ui'

const WIDTHS = [320, 640, 1080] as const

/** The address of a stored picture in one of the widths that exist. */
export function pictureUrl(key: string, width: (typeof WIDTHS)[number] = 320): string {
  return `/media/${key}/${width}.webp`
}

/** A stored picture, in every width it is kept in. */
export function pictureOf(key: string, alt: string): PictureSource | null {
  if (!key) return null
  return {
    src: pictureUrl(key, 640),
    alt,
    sources: WIDTHS.map((width) => ({ src: pictureUrl(key, width), width })),
  }
}
