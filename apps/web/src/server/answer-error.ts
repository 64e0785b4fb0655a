import { codeOf, isBug, retryAfter } from '@onetill/api'
import { ERRORS, errorSentence } from '@onetill/contract'
import { log } from './log'
import { requestLocale } from './request-locale'

/** The JSON every plain route answers an error with: code, sentence in the reader's language, facts. */
export function answerError(error: unknown, request: Request): Response {
  if (isBug(error))
    log.error({ err: error, path: new URL(request.url).pathname }, 'unexpected error')
  const { code, facts } = codeOf(error)
  const body = { code, sentence: errorSentence(code, requestLocale(request)), facts }
  return Response.json(body, {
    status: ERRORS[code].status,
    headers: { 'cache-control': 'no-store', ...retryAfter(code, facts) },
  })
}
