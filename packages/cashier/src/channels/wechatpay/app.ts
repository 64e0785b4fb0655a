import { type WechatpayFlow, zPrepaid } from './flow'
import { presentText } from './signature'
import { toOrder } from './transform'

/** Inside a native app that carries the network's SDK. */
export const app: WechatpayFlow = {
  path: '/v3/pay/transactions/app',
  toContent: (account, request) => toOrder(account, request),
  toPresent: (account, content) => {
    const timestamp = account.timestamp()
    const noncestr = account.nonce()
    const prepayid = zPrepaid.parse(content).prepay_id
    const sign = account.sign(presentText([account.appid, timestamp, noncestr, prepayid]))
    return {
      kind: 'sdk',
      params: {
        appid: account.appid,
        partnerid: account.mchid,
        prepayid,
        package: 'Sign=WXPay',
        noncestr,
        timestamp,
        sign,
      },
    }
  },
}
