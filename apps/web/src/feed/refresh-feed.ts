import { revalidateTag } from 'next/cache'

export const FEED_TAG = 'feed'

/** However quiet it is, and whichever process heard of a change, a public page is at most this old. */
export const FEED_REFRESH_SECONDS = 30

/** Procedures after which what everybody sees is different. */
export const CHANGING: ReadonlySet<string> = new Set([
  'post.publish',
  'post.remove',
  'card.setPaused',
  'product.update',
  'product.setPaused',
  'product.remove',
  'merchant.updateProfile',
  'review.decide',
  'review.setMerchantState',
])

/** Lets the public pages be written anew after a change; `paths` are the procedures a request called. */
export function refreshFeedAfter(paths: readonly string[]): void {
  if (paths.some((path) => CHANGING.has(path))) revalidateTag(FEED_TAG, { expire: 0 })
}
