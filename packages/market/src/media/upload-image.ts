import type { MediaView, Viewer } from '@onetill/contract'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'
import { importImage } from './import-image'

export type Upload = {
  readonly bytes: Uint8Array
  readonly merchantId?: string | null
  readonly private?: boolean
}

export async function uploadImage(
  context: MarketContext,
  viewer: Viewer,
  upload: Upload,
): Promise<MediaView> {
  if (upload.merchantId) demandMember(viewer, upload.merchantId)
  return importImage(context, { ...upload, ownerId: viewer.userId })
}
