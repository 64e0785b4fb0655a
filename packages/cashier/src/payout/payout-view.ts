import type { BankAccountView, PayoutState, PayoutView } from '@onetill/contract'
import type { PayoutModel } from '@onetill/db'

export function viewPayout(payout: PayoutModel): PayoutView {
  return {
    id: payout.id,
    merchantId: payout.merchantId,
    state: payout.state as PayoutState,
    amountMinor: payout.amountMinor,
    currency: payout.currency,
    account: payout.account as BankAccountView,
    failure: payout.failure,
    createdAt: payout.createdAt,
    paidAt: payout.paidAt,
    closedAt: payout.closedAt,
  }
}
