import { type ApiContext, answerTrpc } from '@onetill/api/trpc'
import { OnetillError } from '@onetill/contract'
import type { NextRequest } from 'next/server'
import { refreshFeedAfter } from '../../../../feed/refresh-feed'
import { answerError } from '../../../../server/answer-error'
import { log } from '../../../../server/log'
import { payerOf } from '../../../../server/payer-cookies'
import { factsOf } from '../../../../server/request-facts'
import { requestLocale } from '../../../../server/request-locale'
import { isSameOrigin } from '../../../../server/same-origin'
import { getServices } from '../../../../server/services'
import { sessionToken, viewerOf } from '../../../../server/viewer'

async function handle(request: NextRequest): Promise<Response> {
  if (request.method === 'POST' && !isSameOrigin(request)) {
    return answerError(new OnetillError('cross_site'), request)
  }
  const answer = await answerTrpc(request, {
    contextOf: () => contextOf(request),
    onBug: (err, path) => log.error({ err, path }, 'unexpected error'),
  }).catch((error) => answerError(error, request))
  if (request.method === 'POST') refreshFeedAfter(request.nextUrl.pathname)
  return answer
}

async function contextOf(request: NextRequest): Promise<ApiContext> {
  return {
    services: getServices(),
    viewer: await viewerOf(sessionToken((name) => request.cookies.get(name)?.value)),
    request: factsOf(request.headers),
    payer: payerOf(request),
    // Said by our own frame; whoever claims it falsely may do less, never more.
    embedded: request.headers.get('onetill-frame') === 'embed',
    locale: requestLocale(request),
  }
}

export { handle as GET, handle as POST }
