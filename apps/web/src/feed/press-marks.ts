import type { ViewerMarks } from '@onetill/contract'

const LIKE = /<button type="button" aria-pressed="false"([^>]*? data-like="([a-z0-9_]+)")/g
const FOLLOW = /data-follow="([a-z0-9_]+)" data-on="false"/g

/** Presses what the viewer has liked and whom they follow into posts written for everybody. */
export function pressMarks(html: string, { liked, following }: ViewerMarks): string {
  if (liked.size === 0 && following.size === 0) return html
  return html
    .replace(LIKE, (whole, rest: string, postId: string) =>
      liked.has(postId) ? `<button type="button" aria-pressed="true"${rest}` : whole,
    )
    .replace(FOLLOW, (whole, merchantId: string) =>
      following.has(merchantId) ? `data-follow="${merchantId}" data-on="true"` : whole,
    )
}
