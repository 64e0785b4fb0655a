import { z } from 'zod'
import { type WechatpayFlow, zPrepaid } from './flow'
import { presentText } from './signature'
import { toOrder } from './transform'

/** Inside WeChat: the page hands signed parameters to the app's own bridge. Needs the payer's openid. */
export const jsapi: WechatpayFlow = {
  path: '/v3/pay/transactions/jsapi',
  toContent: (account, request) => ({
    ...toOrder(account, request),
    payer: { openid: z.string().min(1).parse(request.openid) },
  }),
  toPresent: (account, content) => {
    const timeStamp = account.timestamp()
    const nonceStr = account.nonce()
    const prepay = `prepay_id=${zPrepaid.parse(content).prepay_id}`
    const paySign = account.sign(presentText([account.appid, timeStamp, nonceStr, prepay]))
    return {
      kind: 'sdk',
      params: {
        appId: account.appid,
        timeStamp,
        nonceStr,
        package: prepay,
        signType: 'RSA',
        paySign,
      },
    }
  },
}
