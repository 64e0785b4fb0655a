import type { OpenCheckout, OpenedCheckout } from '@onetill/contract'
import { append, enqueue, newId, type Tx, transaction } from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { newCheckoutToken } from './access'
import { openStatus } from './checkout-needs'
import { lookAt } from './checkout-view'
import { decide, readWeather } from './decide'
import type { LoadedCheckout } from './load-checkout'
import { loadConditions } from './load-conditions'
import { quoteLines } from './quote-lines'
import {
  HOLD_MINUTES,
  insertCheckout,
  type NewCheckout,
  type NewLine,
  newLines,
} from './write-checkout'

/** Prices a basket, holds its stock until the deadline and decides how it can be paid; nothing is charged. */
export async function openCheckout(
  deps: Deps,
  input: OpenCheckout,
  caller: Caller,
): Promise<OpenedCheckout> {
  const weather = await readWeather(deps)
  const buyer = caller.viewer
  return transaction(deps.db, async (tx) => {
    const quoted = await quoteLines(tx, deps, input.lines)
    const { merchant, currency } = quoted
    const conditions = await loadConditions(tx, merchant.id, buyer?.userId ?? null, currency)
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
      totalMinor: quoted.totalMinor,
      surface: input.surface,
      goodsTypes: [...quoted.goodsTypes],
      cardId: quoted.lines[0]?.cardId ?? null,
      shareCode: input.shareCode ?? null,
      address:
        input.address ?? (quoted.goodsTypes.includes('physical') ? conditions.lastAddress : null),
      returnTo: input.returnTo ?? null,
    }
    const decision = decide(
      deps,
      { ...draft, stableKey: draft.id },
      conditions,
      buyer,
      caller,
      weather,
    )
    const checkout = { ...draft, status: openStatus(draft, decision.plan) }
    const lines = newLines(quoted)
    const times = await insertCheckout(tx, checkout, lines, decision)
    await deps.stock.hold(tx, checkout.id, lines, times.heldUntil)
    await announce(tx, checkout)
    const look = lookAt(asLoaded(checkout, lines, times), decision.plan, conditions.balanceMinor)
    return { ...look, token }
  })
}

/** Tells the log, and has somebody come back when the time is up. */
export async function announce(tx: Tx, checkout: NewCheckout): Promise<void> {
  await append(tx, {
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
  })
  await enqueue(
    tx,
    'checkout.expire',
    { checkoutId: checkout.id },
    { delaySeconds: HOLD_MINUTES * 60 + 1 },
  )
}

/** The checkout just written, without reading it back. */
export function asLoaded(
  checkout: NewCheckout & Pick<LoadedCheckout, 'status' | 'merchant' | 'address' | 'goodsTypes'>,
  lines: readonly NewLine[],
  times: { readonly heldUntil: Date; readonly createdAt: Date },
): LoadedCheckout {
  return {
    ...checkout,
    ...times,
    closedAt: null,
    expired: false,
    lines: lines.map((line) => ({ ...line, checkoutId: checkout.id })),
    attempts: [],
    order: null,
    feeTerms: null,
  }
}
