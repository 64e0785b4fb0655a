import type { OrderPaid, RefundSucceeded } from '@onetill/contract'
import { type LocalDay, localDayOf } from './local-day'

/** The two kinds of event that move the figures. */
export type SalesEvent =
  | { readonly kind: 'order.paid'; readonly data: OrderPaid }
  | { readonly kind: 'refund.succeeded'; readonly data: RefundSucceeded }

export type SalesRow = {
  readonly merchantId: string
  readonly day: LocalDay
  readonly surface: string
  readonly channel: string
  readonly currency: string
  gmvMinor: bigint
  orders: number
  refundedMinor: bigint
  refunds: number
}

export type CardSalesRow = {
  readonly merchantId: string
  readonly day: LocalDay
  readonly cardId: string
  readonly currency: string
  gmvMinor: bigint
  orders: number
  units: number
}

export type Tally = { readonly sales: SalesRow[]; readonly cards: CardSalesRow[] }

/** Sums events into rows of the rollups, each on the local day of its merchant. Unknown zones count as UTC. */
export function tallyEvents(
  events: readonly SalesEvent[],
  zones: ReadonlyMap<string, string>,
): Tally {
  const dayOf = dayByMerchant(zones)
  const sales = new Map<string, SalesRow>()
  const cards = new Map<string, CardSalesRow>()
  for (const event of events) {
    if (event.kind === 'order.paid') tallyOrder(event.data, dayOf, sales, cards)
    else tallyRefund(event.data, dayOf, sales)
  }
  return { sales: [...sales.values()], cards: [...cards.values()] }
}

type DayOf = (merchantId: string, moment: string) => LocalDay

function dayByMerchant(zones: ReadonlyMap<string, string>): DayOf {
  const calendars = new Map<string, (moment: Date) => LocalDay>()
  return (merchantId, moment) => {
    const zone = zones.get(merchantId) ?? 'UTC'
    const calendar = calendars.get(zone) ?? localDayOf(zone)
    calendars.set(zone, calendar)
    return calendar(new Date(moment))
  }
}

function tallyOrder(
  order: OrderPaid,
  dayOf: DayOf,
  sales: Map<string, SalesRow>,
  cards: Map<string, CardSalesRow>,
): void {
  const day = dayOf(order.merchantId, order.paidAt)
  const row = salesRow(sales, order, day)
  row.gmvMinor += BigInt(order.totalMinor)
  row.orders += 1
  const counted = new Set<string>()
  for (const line of order.lines) {
    if (line.cardId === null) continue
    const card = cardRow(cards, order, day, line.cardId)
    card.gmvMinor += BigInt(line.amountMinor)
    card.units += line.quantity
    // Two variants of one card in a basket are still one order of that card.
    if (!counted.has(line.cardId)) card.orders += 1
    counted.add(line.cardId)
  }
}

function tallyRefund(refund: RefundSucceeded, dayOf: DayOf, sales: Map<string, SalesRow>): void {
  const row = salesRow(sales, refund, dayOf(refund.merchantId, refund.refundedAt))
  row.refundedMinor += BigInt(refund.amountMinor)
  row.refunds += 1
}

type Sale = Pick<OrderPaid, 'merchantId' | 'currency' | 'surface' | 'channel'>

function salesRow(rows: Map<string, SalesRow>, sale: Sale, day: LocalDay): SalesRow {
  const { merchantId, surface, channel, currency } = sale
  const key = [merchantId, day, surface, channel, currency].join('|')
  const found = rows.get(key)
  if (found) return found
  const none = { gmvMinor: 0n, orders: 0, refundedMinor: 0n, refunds: 0 }
  const row: SalesRow = { merchantId, day, surface, channel, currency, ...none }
  rows.set(key, row)
  return row
}

function cardRow(
  rows: Map<string, CardSalesRow>,
  { merchantId, currency }: Sale,
  day: LocalDay,
  cardId: string,
): CardSalesRow {
  const key = [merchantId, day, cardId, currency].join('|')
  const found = rows.get(key)
  if (found) return found
  const row: CardSalesRow = { merchantId, day, cardId, currency, gmvMinor: 0n, orders: 0, units: 0 }
  rows.set(key, row)
  return row
}
