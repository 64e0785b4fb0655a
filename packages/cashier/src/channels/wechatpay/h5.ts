import { z } from 'zod'
import type { WechatpayFlow } from './flow'
import { toOrder } from './transform'

const zPrepared = z.object({ h5_url: z.url() })

/** A phone's browser goes to the network's page, which calls up the app and comes back after five seconds, paid or not. */
export const h5: WechatpayFlow = {
  path: '/v3/pay/transactions/h5',
  toContent: (account, request) => ({
    ...toOrder(account, request),
    scene_info: { payer_client_ip: request.clientIp, h5_info: { type: 'Wap' } },
  }),
  toPresent: (_account, content, request) => ({
    kind: 'redirect',
    url: `${zPrepared.parse(content).h5_url}&redirect_url=${encodeURIComponent(request.returnUrl)}`,
  }),
}
