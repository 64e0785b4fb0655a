import { revalidateTag } from 'next/cache'
import { changesPublicPages } from './changing-procedures'

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

/** Lets the public pages be written anew after a change; `pathname` is the address that was called. */
export function refreshFeedAfter(pathname: string): void {
  if (changesPublicPages(pathname)) revalidateTag(FEED_TAG, { expire: 0 })
}
