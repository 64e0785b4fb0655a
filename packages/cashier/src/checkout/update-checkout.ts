import { type CheckoutLook, OnetillError, type UpdateCheckout } from '@onetill/contract'
import { Prisma, type Tx, transaction } from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { assertOwn, buyerAmong } from './access'
import { CHECKOUT_STARTS } from './checkout-moves'
import { isOpen, openStatus } from './checkout-needs'
import { lookAt } from './checkout-view'
import { decide, readWeather } from './decide'
import { type LoadedCheckout, lockCheckout } from './load-checkout'
import { loadConditions } from './load-conditions'
import { quoteLines } from './quote-lines'
import { insertDecision, newLines, replaceLines } from './write-checkout'

/** Changes who buys, where it goes or what is in the basket, while nobody is paying; then decides anew. */
export async function updateCheckout(
  deps: Deps,
  input: UpdateCheckout,
  caller: Caller,
): Promise<CheckoutLook> {
  const weather = await readWeather(deps)
  return transaction(deps.db, async (tx) => {
    const stored = await lockCheckout(tx, input.checkoutId)
    assertOwn(stored, caller.viewer, input.token)
    if (!isOpen(stored.status) || stored.expired) throw new OnetillError('checkout_closed')
    if (!(CHECKOUT_STARTS as readonly string[]).includes(stored.status)) {
      throw new OnetillError('idempotency_in_flight')
    }
    const buyer = buyerAmong(stored, caller.viewer)
    const filled: LoadedCheckout = {
      ...stored,
      buyerId: stored.buyerId ?? buyer?.userId ?? null,
      buyerName: stored.buyerName ?? buyer?.name ?? null,
      email: input.email ?? stored.email ?? buyer?.email ?? null,
      address: input.address ?? stored.address,
    }
    const changed = input.lines ? await changeLines(tx, deps, filled, input.lines) : filled
    const { merchantId, currency } = changed
    const conditions = await loadConditions(tx, merchantId, buyer?.userId ?? null, currency)
    const decision = decide(
      deps,
      { ...changed, stableKey: changed.id },
      conditions,
      buyer,
      caller,
      weather,
    )
    const checkout = { ...changed, status: openStatus(changed, decision.plan) }
    await store(tx, checkout)
    await tx.$executeRaw`${insertDecision(checkout.id, decision)}`
    return lookAt(checkout, decision.plan, conditions.balanceMinor)
  })
}

async function changeLines(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  wanted: NonNullable<UpdateCheckout['lines']>,
): Promise<LoadedCheckout> {
  const quoted = await quoteLines(tx, deps, wanted, checkout.id)
  if (quoted.merchant.id !== checkout.merchantId || quoted.currency !== checkout.currency) {
    throw new OnetillError('mixed_basket')
  }
  const lines = newLines(quoted)
  await replaceLines(tx, checkout.id, lines)
  await deps.stock.hold(tx, checkout.id, lines, checkout.heldUntil)
  return {
    ...checkout,
    lines: lines.map((line) => ({ ...line, checkoutId: checkout.id })),
    totalMinor: quoted.totalMinor,
    goodsTypes: [...quoted.goodsTypes],
    cardId: lines[0]?.cardId ?? null,
  }
}

async function store(tx: Tx, checkout: LoadedCheckout): Promise<void> {
  await tx.checkout.updateMany({
    where: { id: checkout.id },
    data: {
      status: checkout.status,
      buyerId: checkout.buyerId,
      buyerName: checkout.buyerName,
      email: checkout.email,
      address: checkout.address ?? Prisma.DbNull,
      totalMinor: checkout.totalMinor,
      goodsTypes: checkout.goodsTypes,
      cardId: checkout.cardId,
    },
  })
}
