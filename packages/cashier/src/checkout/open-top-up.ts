import {
  OnetillError,
  type OpenedCheckout,
  TOP_UP_MAX_MINOR,
  TOP_UP_MIN_MINOR,
  type TopUp,
} from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { newCheckoutToken } from './access'
import { openStatus } from './checkout-needs'
import { lookAt } from './checkout-view'
import { decide, readWeather } from './decide'
import { asLoaded } from './draft-checkout'
import { loadConditions } from './load-conditions'
import { writeOpenings } from './open-checkout'

/** A checkout that puts money into the viewer's own balance. It has no merchant, no lines and no order. */
export async function openTopUp(deps: Deps, input: TopUp, caller: Caller): Promise<OpenedCheckout> {
  const { viewer } = caller
  if (!viewer) throw new OnetillError('not_signed_in')
  const { amountMinor, currency } = input
  if (amountMinor < TOP_UP_MIN_MINOR || amountMinor > TOP_UP_MAX_MINOR) {
    throw new OnetillError('amount_out_of_range', {
      minimumMinor: TOP_UP_MIN_MINOR.toString(),
      maximumMinor: TOP_UP_MAX_MINOR.toString(),
    })
  }
  const weather = await readWeather(deps)
  const conditions = await loadConditions(deps.db.write, null, viewer.userId, currency)
  const { token, tokenHash } = newCheckoutToken()
  const draft = {
    id: newId('checkout'),
    purpose: 'top_up' as const,
    merchantId: null,
    merchant: null,
    buyerId: viewer.userId,
    buyerName: viewer.name,
    email: viewer.email,
    tokenHash,
    currency,
    totalMinor: amountMinor,
    surface: 'profile',
    goodsTypes: [],
    cardId: null,
    shareCode: null,
    address: null,
    returnTo: input.returnTo ?? null,
  }
  const planned = { ...draft, stableKey: draft.id }
  const decision = decide(deps, planned, conditions, viewer, caller, weather)
  const checkout = { ...draft, status: openStatus(draft, decision.plan) }
  const [opened] = await writeOpenings(deps, [{ checkout, lines: [], decision }])
  if (!opened) throw new Error('an opened checkout is answered')
  const { heldUntil, createdAt } = opened
  const loaded = { ...asLoaded(checkout, [], conditions), heldUntil, createdAt }
  return { ...lookAt(loaded, decision.plan, conditions.balanceMinor), token }
}
