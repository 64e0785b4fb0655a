import { type BridgeHost, type BridgeParams, type BridgeResult, whenThere } from './bridge'

/** opendocs.alipay.com/open/05x9kv: paid, still being processed, and result unknown all leave it to the cashier. */
const MAYBE_PAID = new Set(['9000', '8000', '6004'])
const CANCELED = '6001'

export async function payInAlipay(
  host: BridgeHost,
  { tradeNO = '' }: BridgeParams,
  patienceMillis: number,
): Promise<BridgeResult> {
  const find = () => host.AlipayJSBridge
  const bridge = await whenThere(find, host, 'AlipayJSBridgeReady', patienceMillis)
  if (!bridge) return 'missing'
  return new Promise((resolve) => {
    bridge.call('tradePay', { tradeNO }, ({ resultCode = '' }) => {
      const code = String(resultCode)
      if (MAYBE_PAID.has(code)) resolve('returned')
      else resolve(code === CANCELED ? 'canceled' : 'failed')
    })
  })
}
