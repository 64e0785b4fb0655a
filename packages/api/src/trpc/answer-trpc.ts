import { ERRORS, isMoneyCall, OnetillError } from '@onetill/contract'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { codeOf, isBug } from '../http/error-codes'
import { readText } from '../http/read-text'
import { retryAfter } from '../http/retry-after'
import { callsOf, readMoneyCall } from '../idempotency/read-money-call'
import type { ApiContext } from './context'
import { apiRouter } from './router'

const LARGEST_BODY_BYTES = 1024 * 1024
/** A network's bill of a whole day, sent by an administrator. */
const LARGEST_BILL_BYTES = 32 * 1024 * 1024
const ENDPOINT = '/api/trpc'

type Edge = {
  readonly contextOf: () => Promise<ApiContext>
  readonly onBug: (error: unknown, path: string | undefined) => void
}

/**
 * Answers one HTTP request to our procedures. A POST that moves money needs an Idempotency-Key: missing, 400; another
 * body under it, 422; still at work, 409; else the first answer again, to the byte. Throws `too_large` and
 * `bad_request` for a body that is not read at all.
 */
export async function answerTrpc(request: Request, { contextOf, onBug }: Edge): Promise<Response> {
  const body =
    request.method === 'POST' ? await readText(request, largestOf(request.url)) : undefined
  const run: Run = (createContext) =>
    fetchRequestHandler({
      endpoint: ENDPOINT,
      req: repeat(request, body),
      router: apiRouter,
      allowMethodOverride: true,
      createContext,
      responseMeta: ({ errors }) => metaOf(errors[0]),
      onError({ error, path }) {
        if (isBug(error)) onBug(error.cause ?? error, path)
      },
    })
  if (body === undefined || !callsOf(request.url).some(isMoneyCall)) return run(contextOf)
  const context = contextOf()
  try {
    return await answerOnce(request, body, await context, run)
  } catch (error) {
    if (isBug(error)) onBug(error, undefined)
    const refusal = new OnetillError(codeOf(error).code, codeOf(error).facts)
    return run(async () => ({ ...(await context), refusal }))
  }
}

function largestOf(url: string): number {
  const [call, ...others] = callsOf(url)
  const isBill = call === 'treasury.uploadBill' && others.length === 0
  return isBill ? LARGEST_BILL_BYTES : LARGEST_BODY_BYTES
}

type Run = (createContext: () => Promise<ApiContext>) => Promise<Response>

async function answerOnce(
  { url, headers }: Request,
  body: string,
  context: ApiContext,
  run: Run,
): Promise<Response> {
  const userId = context.viewer?.userId ?? null
  const keyed = readMoneyCall({ url, headers, body, userId })
  let own: Response | undefined
  const answer = await context.services.answers.once(keyed, async () => {
    own = await run(async () => ({ ...context, keyed: true }))
    return { status: own.status, body: await own.text() }
  })
  const again = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(answer.body, { status: answer.status, headers: own?.headers ?? again })
}

function metaOf(error: unknown) {
  if (!error) return { status: 200, headers: { 'cache-control': 'no-store' } }
  const { code, facts } = codeOf(error)
  const headers = { 'cache-control': 'no-store', ...retryAfter(code, facts) }
  return { status: ERRORS[code].status, headers }
}

/** The request again, over a body that has been read. */
function repeat(request: Request, body: string | undefined): Request {
  const { url, method, headers } = request
  return new Request(url, body === undefined ? { method, headers } : { method, headers, body })
}
