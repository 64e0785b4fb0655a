import type { Present } from '@onetill/contract'
import type { StartRequest } from '../channel'
import type { AlipayClient, Answer, Order } from './client'
import { toOrder } from './transform'

/** One way to pay: what becomes of a start, and what the buyer's client then does. */
export type AlipayFlow = (
  client: AlipayClient,
  request: StartRequest,
) => Promise<
  Exclude<Answer, { kind: 'ok' }> | { readonly kind: 'started'; readonly present: Present }
>

/** The parts of a call that every flow shares. */
export function orderOf(request: StartRequest, productCode: string, extra: object = {}): Order {
  return {
    bizContent: { ...toOrder(request, productCode), ...extra },
    notifyUrl: request.notifyUrl,
  }
}
