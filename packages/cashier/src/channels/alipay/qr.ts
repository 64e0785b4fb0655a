import { z } from 'zod'
import { type AlipayFlow, orderOf } from './flow'

const zPrepared = z.object({ out_trade_no: z.string(), qr_code: z.string().min(1) })

/** A QR code on one screen, scanned by the phone in the buyer's other hand. */
export const qr: AlipayFlow = async (client, request) => {
  const order = orderOf(request, 'FACE_TO_FACE_PAYMENT')
  const answer = await client.call('alipay.trade.precreate', order)
  if (answer.kind !== 'ok') return answer
  const prepared = zPrepared.safeParse(answer.content)
  if (prepared.data?.out_trade_no !== request.reference) {
    return { kind: 'unknown', cause: 'bad_answer' }
  }
  const { qr_code: payload } = prepared.data
  return {
    kind: 'started',
    present: { kind: 'qr', payload, expiresAt: request.expiresAt.toISOString() },
  }
}
