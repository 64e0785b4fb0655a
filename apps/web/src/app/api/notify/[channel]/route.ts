import { OnetillError } from '@onetill/contract'
import { answerError } from '../../../../server/answer-error'
import { readBody } from '../../../../server/read-body'
import { factsOf } from '../../../../server/request-facts'
import { getServices } from '../../../../server/services'

const LARGEST_NOTIFICATION_BYTES = 256 * 1024

/** Where payment networks report to. The bytes go to the till untouched: signatures are over bytes. */
export async function POST(request: Request, { params }: { params: Promise<{ channel: string }> }) {
  const { channel } = await params
  try {
    const bytes = await readBody(request, LARGEST_NOTIFICATION_BYTES)
    if (!bytes) throw new OnetillError('bad_request')
    const raw = { headers: factsOf(request.headers).headers, body: bytes.toString('utf8') }
    const reply = await getServices().cashier.notify(channel, raw)
    return new Response(reply.body || null, {
      status: reply.status,
      headers: { 'content-type': reply.contentType, 'cache-control': 'no-store' },
    })
  } catch (error) {
    return answerError(error, request)
  }
}
