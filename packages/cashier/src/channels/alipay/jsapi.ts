import { z } from 'zod'
import { type AlipayFlow, orderOf } from './flow'

const zCreated = z.object({ out_trade_no: z.string(), trade_no: z.string().min(1) })

/** Inside Alipay: the page hands the trade's number to the app's own bridge. Needs the payer's open id. */
export const jsapi: AlipayFlow = async (client, request) => {
  const payer = z.string().min(1).parse(request.openid)
  const order = orderOf(request, 'JSAPI_PAY', { buyer_open_id: payer })
  const answer = await client.call('alipay.trade.create', order)
  if (answer.kind !== 'ok') return answer
  const created = zCreated.safeParse(answer.content)
  if (created.data?.out_trade_no !== request.reference) {
    return { kind: 'unknown', cause: 'bad_answer' }
  }
  return {
    kind: 'started',
    present: { kind: 'sdk', params: { tradeNO: created.data.trade_no } },
  }
}
