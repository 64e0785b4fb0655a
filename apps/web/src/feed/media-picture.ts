import type { PictureSource } from '@onetill/ui'

const WIDTHS = [320, 640, 1080] as const

/** A stored picture at the widths it is served in; null where there is none. */
export function mediaPicture(key: string | null | undefined, alt: string): PictureSource | null {
  if (!key) return null
  return {
    src: `/media/${key}/640.webp`,
    alt,
    sources: WIDTHS.map((width) => ({ src: `/media/${key}/${width}.webp`, width })),
  }
}

/** A face is never shown larger than a thumbnail. */
export function mediaAvatar(key: string | null | undefined): string | null {
  return key ? `/media/${key}/320.webp` : null
}
