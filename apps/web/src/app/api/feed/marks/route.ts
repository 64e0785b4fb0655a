import { OnetillError, zId } from '@onetill/contract'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { answerError } from '../../../../server/answer-error'
import { getServices } from '../../../../server/services'
import { currentViewer } from '../../../../server/viewer'

const listOf = (kind: 'post' | 'merchant') =>
  z
    .string()
    .transform((ids) => ids.split(',').filter(Boolean))
    .pipe(z.array(zId(kind)).max(100))

const zAsked = z.strictObject({ posts: listOf('post'), merchants: listOf('merchant') })

/** What the viewer has liked, and whom they follow, among what a page for everybody shows; 204 for nobody. */
export async function GET(request: NextRequest): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  try {
    const asked = zAsked.safeParse(Object.fromEntries(request.nextUrl.searchParams))
    if (!asked.success) throw new OnetillError('bad_request')
    const viewer = await currentViewer()
    if (!viewer) return new Response(null, { status: 204, headers })
    const { posts, merchants } = asked.data
    const marks = await getServices().market.feed.viewerMarks(viewer, posts, merchants)
    return Response.json({ liked: [...marks.liked], following: [...marks.following] }, { headers })
  } catch (error) {
    return answerError(error, request)
  }
}
