import type {
  AttemptView,
  CheckoutLineView,
  CheckoutLook,
  CheckoutView,
  Plan,
  Present,
  Surface,
} from '@onetill/contract'
import { channelOf } from '@onetill/contract'
import type { CheckoutLineModel } from '@onetill/db'
import { lineOf } from '../attempt/attempt-line'
import { CHECKOUT_STARTS } from './checkout-moves'
import { needsOf, openStatus } from './checkout-needs'
import type { LoadedAttempt, LoadedCheckout } from './load-checkout'

/** The checkout as its buyer sees it; an open one carries the status that fits this plan. */
export function viewCheckout(checkout: LoadedCheckout, plan: Plan): CheckoutView {
  const idle = (CHECKOUT_STARTS as readonly string[]).includes(checkout.status)
  return {
    id: checkout.id,
    purpose: checkout.purpose === 'top_up' ? 'top_up' : 'purchase',
    status: idle ? openStatus(checkout, plan) : checkout.status,
    merchant: checkout.merchant,
    lines: checkout.lines.map(viewLine),
    currency: checkout.currency,
    totalMinor: checkout.totalMinor,
    surface: checkout.surface as Surface,
    email: checkout.email,
    address: checkout.address,
    needs: needsOf(checkout),
    heldUntil: checkout.heldUntil,
    returnTo: checkout.returnTo,
    createdAt: checkout.createdAt,
  }
}

export function viewLine(
  line: Omit<CheckoutLineModel, 'checkoutId' | 'goodsType'>,
): CheckoutLineView {
  return {
    id: line.id,
    cardId: line.cardId,
    variantId: line.variantId,
    title: line.title,
    variantTitle: line.variantTitle,
    image: line.image,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
  }
}

export function lookAt(
  checkout: LoadedCheckout,
  plan: Plan,
  balanceMinor: bigint | null,
): CheckoutLook {
  const attempt = tellingAttempt(checkout.attempts)
  return {
    checkout: viewCheckout(checkout, plan),
    plan,
    balanceMinor,
    attempt: attempt ? viewAttempt(attempt, checkout.attempts) : null,
    order: checkout.order,
  }
}

/** The attempt that says most about where the checkout stands: one that paid, else the last. */
function tellingAttempt(attempts: readonly LoadedAttempt[]): LoadedAttempt | undefined {
  const paid = attempts.find(({ state, failure }) => state === 'succeeded' && !failure)
  return paid ?? attempts.at(-1)
}

function viewAttempt(attempt: LoadedAttempt, all: readonly LoadedAttempt[]): AttemptView {
  const picked = lineOf(all, attempt).at(-1)
  return {
    id: attempt.id,
    flow: attempt.flow,
    channel: channelOf(attempt.flow),
    state: attempt.state as AttemptView['state'],
    failure: attempt.failure,
    present: attempt.present as Present | null,
    insteadOf: picked && picked.id !== attempt.id ? picked.flow : null,
    createdAt: attempt.createdAt,
  }
}
