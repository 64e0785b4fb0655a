import { OnetillError, type Viewer } from '@onetill/contract'
import { isReviewer } from '../authorise'
import type { MarketContext } from '../context'
import type { Blob } from './blob-store'
import { blobKey, pickWidth } from './image-widths'

/** `private` pictures must not be cached by anything shared. */
export type ReadMedia = Blob & { readonly private: boolean }

/** The stored picture nearest above the wanted width. A private one exists only for its owner and reviewers. */
export async function readMedia(
  context: MarketContext,
  viewer: Viewer | null,
  key: string,
  width: number,
): Promise<ReadMedia> {
  const { rows } = await context.db.pool.query<{
    ownerId: string
    width: number
    private: boolean
  }>({
    name: 'market.media.read',
    text: 'SELECT "ownerId", width, private FROM "Media" WHERE key = $1',
    values: [key],
  })
  const media = rows[0]
  const hidden = media?.private && media.ownerId !== viewer?.userId && !isReviewer(viewer)
  if (!media || hidden) throw new OnetillError('not_found')
  const blob = await context.blobs.get(blobKey(key, pickWidth(media.width, width)))
  if (!blob) throw new OnetillError('not_found')
  return { bytes: blob.bytes, contentType: blob.contentType, private: media.private }
}
