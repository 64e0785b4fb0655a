import { type AlipayFlow, orderOf } from './flow'

/** A phone's browser goes to the network's page, which calls up the app or pays in place. */
export const wap: AlipayFlow = async (client, request) => {
  const order = { ...orderOf(request, 'QUICK_WAP_WAY'), returnUrl: request.returnUrl }
  const url = client.address('alipay.trade.wap.pay', order)
  return { kind: 'started', present: { kind: 'redirect', url } }
}
