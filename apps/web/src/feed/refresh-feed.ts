import { revalidateTag } from 'next/cache'
import { changesPublicPages } from './changing-procedures'

export const FEED_TAG = 'feed'

/** However quiet it is, and whichever process heard of a change, a public page is at most this old. */
export const FEED_REFRESH_SECONDS = 30

/** Lets the public pages be written anew after a change; `pathname` is the address that was called. */
export function refreshFeedAfter(pathname: string): void {
  if (changesPublicPages(pathname)) revalidateTag(FEED_TAG, { expire: 0 })
}
