import type { Present } from '@onetill/contract'
import { z } from 'zod'
import type { StartRequest } from '../channel'
import type { Merchant } from './transform'

/** What a flow may use of the merchant's account: its names and its pen, not its keys. */
export type Account = Merchant & {
  sign(text: string): string
  timestamp(): string
  nonce(): string
}

/** One way to pay: what is asked of the network, and what the buyer's client then does. Both throw on a misfit. */
export type WechatpayFlow = {
  readonly path: string
  toContent(account: Account, request: StartRequest): unknown
  toPresent(account: Account, content: unknown, request: StartRequest): Present
}

export const zPrepaid = z.object({ prepay_id: z.string().min(1) })
