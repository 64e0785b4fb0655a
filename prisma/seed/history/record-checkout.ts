import { createHash, randomBytes } from 'node:crypto'
import { type Address, type Client, channelOf, type Flow } from '@onetill/contract'
import { newId } from '@onetill/db'
import { conditionsOf } from '../plant/conditions'
import type { Row } from '../rows'
import type { Archive } from './archive'
import { type Decided, recordDecision } from './record-decision'
import type { Sale } from './sale'

export type RecordedCheckout = {
  readonly checkoutId: string
  readonly attemptId: string
  readonly merchant: Row
  readonly address: Address | null
  readonly lines: ReturnType<typeof linesOf>
}

type Past = Pick<Sale, 'shop' | 'lines' | 'totalMinor' | 'buyer' | 'guest' | 'surface' | 'flow'> &
  Pick<Sale, 'client' | 'shareCode'>

type Ending = {
  readonly openedAt: Date
  readonly closedAt: Date
  readonly paid: boolean
  readonly address: Address | null
}

const HOLD_MILLIS = 15 * 60_000

/** A checkout with its lines, its decision, the try to pay it and what became of its stock. */
export function recordCheckout(archive: Archive, past: Past, ending: Ending): RecordedCheckout {
  const { shop, buyer, guest, surface, shareCode, totalMinor } = past
  const { openedAt, closedAt, paid, address } = ending
  const checkoutId = newId('checkout', openedAt.getTime())
  const { handle, name } = shop.text
  const merchant = { id: shop.id, name, handle, avatar: shop.avatar }
  const goodsTypes = [...new Set(past.lines.map(({ card }) => card.product.goodsType))]
  archive.file('Checkout', {
    id: checkoutId,
    status: paid ? 'completed' : 'canceled',
    merchantId: shop.id,
    buyerId: buyer?.id ?? null,
    buyerName: buyer?.name ?? guest?.name ?? null,
    email: buyer?.email ?? guest?.email ?? null,
    tokenHash: createHash('sha256').update(randomBytes(24)).digest('hex'),
    currency: shop.text.currency,
    totalMinor,
    surface,
    goodsTypes,
    cardId: past.lines[0]?.card.id ?? null,
    shareCode,
    ...{ merchant, address, purpose: 'purchase', closedAt },
    heldUntil: new Date(openedAt.getTime() + HOLD_MILLIS),
    createdAt: openedAt,
  })
  const lines = linesOf(past, openedAt)
  for (const { goodsType, ...line } of lines) {
    archive.file('CheckoutLine', { ...line, goodsType, checkoutId })
    archive.file('Hold', {
      id: newId('hold', openedAt.getTime()),
      checkoutId,
      variantId: line.variantId,
      quantity: line.quantity,
      state: paid ? 'taken' : 'released',
      until: new Date(openedAt.getTime() + HOLD_MILLIS),
      createdAt: openedAt,
    })
  }
  const told: Decided = {
    client: past.client,
    surface,
    flow: past.flow,
    terms: conditionsOf(shop),
    buyerId: buyer?.id ?? null,
    stableKey: buyer?.id ?? checkoutId,
    basket: {
      purpose: 'purchase',
      currency: shop.text.currency,
      totalMinor,
      goodsTypes,
      country: address?.country ?? null,
    },
  }
  recordDecision(archive, checkoutId, told, openedAt)
  const attemptId = recordAttempt(
    archive,
    { ...past, checkoutId, currency: shop.text.currency },
    ending,
  )
  return { checkoutId, attemptId, merchant, address, lines }
}

function linesOf({ lines }: Past, at: Date) {
  return lines.map(({ card, variant, quantity }, position) => ({
    id: newId('checkoutLine', at.getTime()),
    cardId: card.id,
    productId: card.product.id,
    variantId: variant.id,
    title: card.product.text.title,
    variantTitle: variant.title,
    image: card.product.images[0] ?? '',
    goodsType: card.product.goodsType,
    quantity,
    unitPriceMinor: variant.priceMinor,
    position,
  }))
}

export type PastAttempt = {
  readonly checkoutId: string
  readonly flow: Flow
  readonly client: Client
  readonly totalMinor: bigint
  readonly currency: string
}

export function recordAttempt(
  archive: Archive,
  { checkoutId, flow, client, totalMinor, currency }: PastAttempt,
  { openedAt, closedAt, paid }: Pick<Ending, 'openedAt' | 'closedAt' | 'paid'>,
): string {
  const startedAt = new Date((openedAt.getTime() + closedAt.getTime()) / 2)
  const id = newId('attempt', startedAt.getTime())
  const channel = channelOf(flow)
  const reference = id.slice(id.indexOf('_') + 1)
  const networkRef = channel === 'balance' ? id : `4200002${reference.slice(-21)}`
  archive.file('Attempt', {
    ...{ id, checkoutId, flow, channel, currency, client, reference },
    key: `seed-${reference}`,
    bodyHash: createHash('sha256').update(reference).digest('hex'),
    state: paid ? 'succeeded' : 'failed',
    amountMinor: totalMinor,
    networkRef: paid ? networkRef : null,
    failure: paid ? null : 'expired',
    expiresAt: new Date(startedAt.getTime() + HOLD_MILLIS),
    createdAt: startedAt,
    settledAt: closedAt,
  })
  return id
}
