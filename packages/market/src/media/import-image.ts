import { createHash } from 'node:crypto'
import type { MediaView } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { MarketContext } from '../context'
import { encodeImage } from './encode-image'
import { blobKey } from './image-widths'

export type NewImage = {
  readonly bytes: Uint8Array
  readonly ownerId: string
  readonly merchantId?: string | null
  /** Only the owner and reviewers may see it. */
  readonly private?: boolean
}

/** Stores a picture on somebody's behalf. The row is written last: a key that can be found can be read. */
export async function importImage(context: MarketContext, image: NewImage): Promise<MediaView> {
  const encoded = await encodeImage(image.bytes)
  const id = newId('media')
  await Promise.all(
    encoded.files.map((file) =>
      context.blobs.put(blobKey(id, file.width), file.bytes, 'image/webp'),
    ),
  )
  await context.db.write.media.create({
    data: {
      id,
      key: id,
      ownerId: image.ownerId,
      merchantId: image.merchantId ?? null,
      width: encoded.width,
      height: encoded.height,
      sha256: createHash('sha256').update(image.bytes).digest('hex'),
      private: image.private ?? false,
      createdAt: context.clock(),
    },
  })
  return { key: id, width: encoded.width, height: encoded.height }
}
