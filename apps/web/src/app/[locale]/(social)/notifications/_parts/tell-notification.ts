import type { NotificationView } from '@onetill/contract'

export type Sentence =
  | 'orderPaidBuyer'
  | 'orderPaidMerchant'
  | 'refundSucceededBuyer'
  | 'refundSucceededMerchant'
  | 'merchantVerified'
  | 'merchantRestricted'
  | 'merchantSuspended'
  | 'merchantReinstated'
  | 'applicationChangesRequested'
  | 'applicationRejected'
  | MoneySentence
  | 'other'

type MoneySentence =
  | 'payoutPaid'
  | 'payoutFailed'
  | 'payoutReturned'
  | 'disputeOpened'
  | 'disputeWon'
  | 'disputeLost'

const OF_MOVES: Readonly<Record<string, MoneySentence>> = {
  'payout.moved paid': 'payoutPaid',
  'payout.moved failed': 'payoutFailed',
  'payout.moved returned': 'payoutReturned',
  'dispute.moved opened': 'disputeOpened',
  'dispute.moved won': 'disputeWon',
  'dispute.moved lost': 'disputeLost',
}

const OF_KINDS: Readonly<Record<string, Sentence>> = {
  'merchant.verified': 'merchantVerified',
  'merchant.restricted': 'merchantRestricted',
  'merchant.suspended': 'merchantSuspended',
  'merchant.reinstated': 'merchantReinstated',
  'application.changes_requested': 'applicationChangesRequested',
  'application.rejected': 'applicationRejected',
}

export type Told = {
  readonly sentence: Sentence
  /** Where it leads. */
  readonly href: string
  readonly amount: { readonly amountMinor: string; readonly currency: string } | null
  readonly icon: 'order' | 'refund' | 'shop' | 'warning'
}

/** What a notification says and where it leads: decided here, put into words where it is read. */
export function tellNotification({ kind, data }: Pick<NotificationView, 'kind' | 'data'>): Told {
  const buyer = data.as === 'buyer'
  const desk = data.handle ? `/desk/${data.handle}` : '/desk'
  if (kind === 'order.paid' || kind === 'refund.succeeded') {
    const paid = kind === 'order.paid'
    const amountMinor = paid ? data.totalMinor : data.amountMinor
    return {
      sentence: `${paid ? 'orderPaid' : 'refundSucceeded'}${buyer ? 'Buyer' : 'Merchant'}`,
      href: orderHref(buyer ? '/orders' : `${desk}/orders`, data.orderId),
      amount: amountMinor && data.currency ? { amountMinor, currency: data.currency } : null,
      icon: paid ? 'order' : 'refund',
    }
  }
  const move = OF_MOVES[`${kind} ${data.to}`]
  if (move) return tellMove(move, desk, data)
  const sentence = OF_KINDS[kind] ?? 'other'
  const bad = sentence !== 'merchantVerified' && sentence !== 'merchantReinstated'
  return {
    sentence,
    href: kind.startsWith('application.') ? '/apply' : desk,
    amount: null,
    icon: bad && sentence !== 'other' ? 'warning' : 'shop',
  }
}

/** A payout arrived or didn't; a dispute began or ended. */
function tellMove(sentence: MoneySentence, desk: string, data: NotificationView['data']): Told {
  const { amountMinor, currency, disputeId } = data
  const isGood = sentence === 'payoutPaid' || sentence === 'disputeWon'
  return {
    sentence,
    href: disputeId ? `${desk}/disputes/${disputeId}` : `${desk}/money`,
    amount: amountMinor && currency ? { amountMinor, currency } : null,
    icon: isGood ? 'refund' : 'warning',
  }
}

function orderHref(list: string, orderId: string | undefined): string {
  return orderId ? `${list}/${orderId}` : list
}
