import { OnetillError, zCursor, zLocale } from '@onetill/contract'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { zFeedSource } from '../../../feed/feed-source'
import { readFeed } from '../../../feed/read-feed'
import { answerError } from '../../../server/answer-error'
import { currentViewer } from '../../../server/viewer'

const zAsked = z.object({ cursor: zCursor, locale: zLocale })

/** The next page of a list of posts, as HTML ready to be added to it. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { cursor, locale, ...rest } = Object.fromEntries(request.nextUrl.searchParams)
    const asked = zAsked.safeParse({ cursor, locale })
    const source = zFeedSource.safeParse(rest)
    if (!asked.success || !source.success) throw new OnetillError('bad_request')
    const viewer = await currentViewer()
    const page = await readFeed({ source: source.data, ...asked.data, viewer })
    return Response.json(page, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    return answerError(error, request)
  }
}
