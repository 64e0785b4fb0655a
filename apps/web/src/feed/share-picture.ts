import { env } from '../env'

/** The picture another app shows beside a link to a page; it fetches it by its whole address. */
export function sharePicture(key: string | null | undefined): string[] {
  return key ? [new URL(`/media/${key}/1080.webp`, env.WEB_URL).href] : []
}
