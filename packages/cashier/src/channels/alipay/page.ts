import { type AlipayFlow, orderOf } from './flow'

/** A desktop's browser goes to the network's own cashier page. */
export const page: AlipayFlow = async (client, request) => {
  const order = { ...orderOf(request, 'FAST_INSTANT_TRADE_PAY'), returnUrl: request.returnUrl }
  const url = client.address('alipay.trade.page.pay', order)
  return { kind: 'started', present: { kind: 'redirect', url } }
}
