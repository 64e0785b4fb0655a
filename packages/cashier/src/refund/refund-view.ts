import type { RefundState, RefundView } from '@onetill/contract'
import type { RefundModel } from '@onetill/db'

export function viewRefund(refund: RefundModel): RefundView {
  return {
    id: refund.id,
    orderId: refund.orderId,
    state: refund.state as RefundState,
    reason: refund.reason,
    amountMinor: refund.amountMinor,
    feeMinor: refund.feeMinor,
    currency: refund.currency,
    createdAt: refund.createdAt,
  }
}
