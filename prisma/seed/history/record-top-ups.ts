import { createHash, randomBytes } from 'node:crypto'
import { type Client, currencyExponent } from '@onetill/contract'
import { newId } from '@onetill/db'
import { accounts } from '@onetill/ledger'
import { tillConditions } from '../plant/conditions'
import type { Person } from '../world'
import { WEEKS } from './demand'
import { recordAttempt } from './record-checkout'
import { type Decided, recordDecision } from './record-decision'
import type { Pen } from './record-sale'
import type { Sale } from './sale'

/** People fill up in round sums, in major units of a currency with two decimals. */
const ROUND = [50n, 100n, 200n, 300n, 500n, 1000n, 2000n, 3000n, 5000n]
/** Before anything in a week can have been bought, wherever the shop lies. */
const BEFORE_WEEK_DAYS = 0.85

/** Before each week people top up what they are going to spend; so no balance is ever overdrawn. */
export function recordTopUps(pen: Pen, week: number, sales: readonly Sale[]): void {
  const needs = new Map<string, { buyer: Person; currency: string; amountMinor: bigint }>()
  for (const { buyer, channel, totalMinor, shop } of sales) {
    if (channel !== 'balance' || !buyer) continue
    const { currency } = shop.text
    const key = `${buyer.id} ${currency}`
    const sum = needs.get(key)?.amountMinor ?? 0n
    needs.set(key, { buyer, currency, amountMinor: sum + totalMinor })
  }
  const at = pen.calendar.daysAgo((WEEKS - week) * 7 + BEFORE_WEEK_DAYS)
  for (const { buyer, currency, amountMinor } of needs.values()) {
    const missing = amountMinor - pen.books.balanceOf(accounts.buyerBalance(buyer.id), currency)
    if (missing > 0n) recordTopUp(pen, buyer, roundUp(missing, currency), currency, at)
  }
}

function roundUp(amountMinor: bigint, currency: string): bigint {
  const exponent = currencyExponent(currency)
  const unit = exponent === 0 ? 20n : 10n ** BigInt(exponent)
  const round = ROUND.map((sum) => sum * unit).find((sum) => sum >= amountMinor)
  return round ?? (amountMinor / (1000n * unit) + 1n) * 1000n * unit
}

const PHONE: Client = {
  ...{ host: 'browser', platform: 'ios', form: 'phone', version: '18.5' },
  ...{ confidence: 'inferred', embedded: false, evidence: ['user-agent'] },
}

export function recordTopUp(
  { archive, books }: Pen,
  buyer: Person,
  amountMinor: bigint,
  currency: string,
  at: Date,
): void {
  const openedAt = new Date(at.getTime() - 45_000)
  const checkoutId = newId('checkout', openedAt.getTime())
  const flow = 'wechatpay.h5'
  archive.file('Checkout', {
    id: checkoutId,
    status: 'completed',
    merchantId: null,
    buyerId: buyer.id,
    buyerName: buyer.name,
    email: buyer.email,
    tokenHash: createHash('sha256').update(randomBytes(24)).digest('hex'),
    currency,
    totalMinor: amountMinor,
    surface: 'profile',
    goodsTypes: [],
    ...{ cardId: null, shareCode: null, merchant: null, address: null, purpose: 'top_up' },
    closedAt: at,
    heldUntil: new Date(at.getTime() + 15 * 60_000),
    createdAt: openedAt,
  })
  const told: Decided = {
    client: PHONE,
    surface: 'profile',
    flow,
    terms: tillConditions(currency),
    buyerId: buyer.id,
    stableKey: buyer.id,
    basket: { purpose: 'top_up', currency, totalMinor: amountMinor, goodsTypes: [], country: null },
  }
  recordDecision(archive, checkoutId, told, openedAt)
  const attempt = { checkoutId, flow, client: PHONE, totalMinor: amountMinor, currency } as const
  recordAttempt(archive, attempt, { openedAt, closedAt: at, paid: true })
  books.post({
    kind: 'top_up',
    subject: checkoutId,
    debit: accounts.channelClearing('wechatpay'),
    credit: accounts.buyerBalance(buyer.id),
    ...{ amountMinor, currency, at },
  })
  archive.append({
    kind: 'top_up.paid',
    subject: checkoutId,
    merchantId: null,
    actorId: buyer.id,
    data: { buyerId: buyer.id, currency, amountMinor: amountMinor.toString(), flow },
    at,
  })
}
