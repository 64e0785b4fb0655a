import { type AlipayFlow, orderOf } from './flow'

/** Inside a native app that carries the network's SDK. */
export const app: AlipayFlow = async (client, request) => {
  const order = orderOf(request, 'QUICK_MSECURITY_PAY')
  const orderString = client.orderText('alipay.trade.app.pay', order)
  return { kind: 'started', present: { kind: 'sdk', params: { orderString } } }
}
