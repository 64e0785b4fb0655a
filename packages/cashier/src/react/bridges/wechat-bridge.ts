import { type BridgeHost, type BridgeParams, type BridgeResult, whenThere } from './bridge'

/** pay.weixin.qq.com/doc/v3/merchant/4012791857: `ok` may come without a payment and `cancel` is only a word. */
export async function payInWechat(
  host: BridgeHost,
  params: BridgeParams,
  patienceMillis: number,
): Promise<BridgeResult> {
  const find = () => host.WeixinJSBridge
  const bridge = await whenThere(find, host, 'WeixinJSBridgeReady', patienceMillis)
  if (!bridge) return 'missing'
  return new Promise((resolve) => {
    bridge.invoke('getBrandWCPayRequest', params, ({ err_msg: message = '' }) => {
      if (message === 'get_brand_wcpay_request:ok') resolve('returned')
      else resolve(message === 'get_brand_wcpay_request:cancel' ? 'canceled' : 'failed')
    })
  })
}
