import type { Address, CheckoutNeed, CheckoutStatus, Plan } from '@onetill/contract'

type Filled = {
  readonly purpose: string
  readonly buyerId: string | null
  readonly email: string | null
  readonly address: Address | null
  readonly goodsTypes: readonly string[]
}

/** What is still missing: a guest leaves an e-mail, and a parcel needs an address. */
export function needsOf(checkout: Filled): CheckoutNeed[] {
  const needs: CheckoutNeed[] = []
  if (!checkout.buyerId && !checkout.email) needs.push('email')
  if (checkout.goodsTypes.includes('physical') && !checkout.address) needs.push('address')
  return needs
}

/** The status of a checkout that nobody is paying: what this buyer, on this client, can do next. */
export function openStatus(
  checkout: Filled,
  plan: Plan,
): Extract<CheckoutStatus, 'incomplete' | 'ready_for_complete' | 'requires_escalation'> {
  if (needsOf(checkout).length > 0) return 'incomplete'
  return plan.flows.length > 0 ? 'ready_for_complete' : 'requires_escalation'
}

export function isOpen(status: CheckoutStatus): boolean {
  return status !== 'completed' && status !== 'canceled'
}
