import { OnetillError, zId } from '@onetill/contract'
import { answerError } from '../../../../../server/answer-error'
import { checkoutEvents } from '../../../../../server/checkout-events'
import { factsOf } from '../../../../../server/request-facts'
import { getServices } from '../../../../../server/services'
import { currentViewer } from '../../../../../server/viewer'

export const dynamic = 'force-dynamic'

const zCheckoutId = zId('checkout')

/** Tells a buyer who waits that their checkout changed. The guest's secret comes in a header. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params
    if (!zCheckoutId.safeParse(id).success) throw new OnetillError('not_found')
    const token = request.headers.get('checkout-token') ?? undefined
    const caller = { viewer: await currentViewer(), request: factsOf(request.headers) }
    const look = () => getServices().cashier.look({ checkoutId: id, token }, caller)
    const first = await look()
    return new Response(checkoutEvents(first, look, request.signal), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  } catch (error) {
    return answerError(error, request)
  }
}
