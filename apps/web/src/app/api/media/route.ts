import { readBody } from '@onetill/api'
import { OnetillError, zId } from '@onetill/contract'
import { answerError } from '../../../server/answer-error'
import { isSameOrigin } from '../../../server/same-origin'
import { getServices } from '../../../server/services'
import { currentViewer } from '../../../server/viewer'

const LARGEST_PICTURE_BYTES = 15 * 1024 * 1024

/** Takes one picture as the request's body; `?merchant=` says whose it is, `?private=1` that only reviewers may see it. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw new OnetillError('cross_site')
    const viewer = await currentViewer()
    if (!viewer) throw new OnetillError('not_signed_in')
    const { limits, market } = getServices()
    await limits.spend('upload', viewer.userId)
    const bytes = await readBody(request, LARGEST_PICTURE_BYTES)
    if (!bytes) throw new OnetillError('media_too_large')
    const query = new URL(request.url).searchParams
    const merchantId = zId('merchant').safeParse(query.get('merchant')).data ?? null
    const media = await market.media.uploadImage(viewer, {
      bytes,
      merchantId,
      private: query.get('private') === '1',
    })
    return Response.json(media, { status: 201 })
  } catch (error) {
    return answerError(error, request)
  }
}
