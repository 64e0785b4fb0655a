import { codeOf, isBug } from '@onetill/api'
import { type ApiContext, apiRouter } from '@onetill/api/trpc'
import { ERRORS, OnetillError } from '@onetill/contract'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
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
  const answer = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: apiRouter,
    allowMethodOverride: true,
    createContext: () => contextOf(request),
    responseMeta: ({ errors }) => ({
      status: errors[0] ? ERRORS[codeOf(errors[0]).code].status : 200,
      headers: { 'cache-control': 'no-store' },
    }),
    onError({ error, path }) {
      if (isBug(error)) log.error({ err: error.cause ?? error, path }, 'unexpected error')
    },
  })
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
