import { z } from 'zod'
import type { StartRequest } from '../channel'
import type { WechatpayFlow } from './flow'
import { toOrder } from './transform'

const zPrepared = z.object({ code_url: z.string().min(1) })

/** A QR code on one screen, scanned by the phone in the buyer's other hand. */
export const native: WechatpayFlow = {
  path: '/v3/pay/transactions/native',
  toContent: (account, request) => toOrder(account, request),
  toPresent: (_account, content, request: StartRequest) => ({
    kind: 'qr',
    payload: zPrepared.parse(content).code_url,
    expiresAt: request.expiresAt.toISOString(),
  }),
}
