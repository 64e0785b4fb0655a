import type { OpenCheckout } from '@onetill/contract'
import { type FirstEvent, newId } from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { newCheckoutToken } from './access'
import { openStatus } from './checkout-needs'
import { type Decision, decide, type Weather } from './decide'
import type { LoadedCheckout } from './load-checkout'
import type { Conditions } from './load-conditions'
import type { Quoted } from './quote-lines'
import { type NewCheckout, type NewLine, newLines, type Opening } from './write-checkout'

/** A purchase that is about to be opened. */
export type Draft = Opening & {
  readonly token: string
  readonly loaded: Omit<LoadedCheckout, 'heldUntil' | 'createdAt'>
}

/** What a buyer asked for, priced and decided; nothing is written yet. */
export function draftCheckout(
  deps: Deps,
  input: OpenCheckout,
  caller: Caller,
  quoted: Quoted,
  conditions: Conditions,
  weather: Weather,
): Draft {
  const { merchant, currency, totalMinor } = quoted
  const buyer = caller.viewer
  const { token, tokenHash } = newCheckoutToken()
  const draft = {
    id: newId('checkout'),
    purpose: 'purchase' as const,
    merchantId: merchant.id,
    merchant: {
      id: merchant.id,
      name: merchant.name,
      handle: merchant.handle,
      avatar: merchant.avatar,
    },
    buyerId: buyer?.userId ?? null,
    buyerName: buyer?.name ?? null,
    email: input.email ?? buyer?.email ?? null,
    tokenHash,
    currency,
    totalMinor,
    surface: input.surface,
    goodsTypes: [...quoted.goodsTypes],
    cardId: quoted.lines[0]?.cardId ?? null,
    shareCode: input.shareCode ?? null,
    address:
      input.address ?? (quoted.goodsTypes.includes('physical') ? conditions.lastAddress : null),
    returnTo: input.returnTo ?? null,
  }
  const planned = { ...draft, stableKey: draft.id }
  const decision: Decision = decide(deps, planned, conditions, buyer, caller, weather)
  const checkout = { ...draft, status: openStatus(draft, decision.plan) }
  const lines = newLines(quoted)
  return { checkout, lines, decision, token, loaded: asLoaded(checkout, lines, conditions) }
}

/** The checkout as it will be once it is written, without reading it back. */
export function asLoaded(
  checkout: NewCheckout & Pick<LoadedCheckout, 'status' | 'merchant' | 'address' | 'goodsTypes'>,
  lines: readonly NewLine[],
  { feeTerms }: Pick<Conditions, 'feeTerms'>,
): Draft['loaded'] {
  return {
    ...checkout,
    closedAt: null,
    expired: false,
    lines: lines.map((line) => ({ ...line, checkoutId: checkout.id })),
    attempts: [],
    order: null,
    feeTerms,
    version: '',
  }
}

/** What the log is told of a checkout that opens. */
export function openedEvent(place: number, checkout: NewCheckout): FirstEvent {
  return {
    place,
    id: newId('event'),
    kind: 'checkout.opened',
    subject: checkout.id,
    merchantId: checkout.merchantId,
    actorId: checkout.buyerId,
    data: {
      surface: checkout.surface,
      purpose: checkout.purpose,
      cardId: checkout.cardId,
      currency: checkout.currency,
      totalMinor: checkout.totalMinor.toString(),
    },
  }
}
