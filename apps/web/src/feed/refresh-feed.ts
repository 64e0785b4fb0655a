import { revalidateTag } from 'next/cache'

export const FEED_TAG = 'feed'

/** A public page in use is renewed this often, whichever process heard of a change. */
export const FEED_REFRESH_SECONDS = 30

/** After a quiet spell a page older than this is shown to nobody; `expireTime` says the same of whole pages. */
const OLDEST_MILLIS = 300_000

/** What was written for everybody, and when. */
export type Kept<Written> = { readonly written: Written; readonly at: number }

/** What is kept, or the same written anew if it is too old to be shown while it is renewed. */
export async function unlessOld<Written>(
  kept: Kept<Written>,
  writeAnew: () => Promise<Kept<Written>>,
  now = Date.now(),
): Promise<Written> {
  return (now - kept.at > OLDEST_MILLIS ? await writeAnew() : kept).written
}

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
