import { OnetillError } from '@onetill/contract'
import { answerError } from '../../../server/answer-error'
import { getServices } from '../../../server/services'
import { currentViewer } from '../../../server/viewer'

/** `/media/<key>/<width>.webp`: a stored picture. Its name never gets other bytes, so it may be kept for ever. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  try {
    const path = (await params).path.join('/')
    const [, key, width] = /^([a-z0-9/_-]{8,120})\/(\d{2,4})\.webp$/.exec(path) ?? []
    if (!key || !width) throw new OnetillError('not_found')
    const viewer = request.headers.has('cookie') ? await currentViewer() : null
    const picture = await getServices().market.media.readMedia(viewer, key, Number(width))
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'content-type': picture.contentType,
        'cache-control': picture.private
          ? 'private, no-store'
          : 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  } catch (error) {
    return answerError(error, request)
  }
}
