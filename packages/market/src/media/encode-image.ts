import { OnetillError } from '@onetill/contract'
import sharp from 'sharp'
import { imageKind } from './image-kind'
import { LARGEST_WIDTH, storedWidths } from './image-widths'

export const MAX_IMAGE_BYTES = 15 * 1024 * 1024
/** Fits what phones take (50 MP) and refuses pictures made to fill the memory. */
const MAX_PIXELS = 64_000_000

export type EncodedImage = {
  readonly width: number
  readonly height: number
  readonly files: readonly { readonly width: number; readonly bytes: Buffer }[]
}

/** Decodes an upload and writes it anew as WebP in every size: no metadata, no trailing bytes, upright, first frame. */
export async function encodeImage(bytes: Uint8Array): Promise<EncodedImage> {
  if (bytes.byteLength > MAX_IMAGE_BYTES) throw new OnetillError('media_too_large')
  if (!imageKind(bytes)) throw new OnetillError('media_unreadable')
  try {
    const upright = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({
        width: LARGEST_WIDTH,
        height: LARGEST_WIDTH,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = upright.info
    const files = await Promise.all(
      storedWidths(width).map(async (target) => ({
        width: target,
        bytes: await sharp(upright.data, { raw: { width, height, channels } })
          .resize({ width: target })
          .webp({ quality: 80, effort: 3 })
          .toBuffer(),
      })),
    )
    return { width, height, files }
  } catch (error) {
    throw new OnetillError('media_unreadable', { cause: String(error).slice(0, 120) })
  }
}
