/** Widths a picture is kept at, besides its own up to the cap. */
export const WIDTHS = [320, 640, 1080] as const
export const LARGEST_WIDTH = 2048

/** The widths stored for a picture this wide; nothing is enlarged. */
export function storedWidths(naturalWidth: number): number[] {
  const largest = Math.min(naturalWidth, LARGEST_WIDTH)
  return [...WIDTHS.filter((width) => width < largest), largest]
}

/** The smallest stored width that still fills the wanted one, else the largest there is. */
export function pickWidth(naturalWidth: number, wanted: number): number {
  const stored = storedWidths(naturalWidth)
  return stored.find((width) => width >= wanted) ?? Math.min(naturalWidth, LARGEST_WIDTH)
}

export function blobKey(mediaKey: string, width: number): string {
  return `${mediaKey}/${width}.webp`
}
