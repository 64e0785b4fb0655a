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
  | 'other'

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
  const sentence = OF_KINDS[kind] ?? 'other'
  const bad = sentence !== 'merchantVerified' && sentence !== 'merchantReinstated'
  return {
    sentence,
    href: kind.startsWith('application.') ? '/apply' : desk,
    amount: null,
    icon: bad && sentence !== 'other' ? 'warning' : 'shop',
  }
}

function orderHref(list: string, orderId: string | undefined): string {
  return orderId ? `${list}/${orderId}` : list
}
