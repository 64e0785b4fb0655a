import { randomBytes, randomInt } from 'node:crypto'
import type { Channel, OrderPaid } from '@onetill/contract'
import { append, enqueue, newId, type Tx } from '@onetill/db'
import { accounts, type NewTransfer, post } from '@onetill/ledger'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import { toJsonText } from '../json'
import { computeFee } from './compute-fee'

const NUMBER_DIGITS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

type Created = { readonly id: string; readonly number: string; readonly token: string }

/**
 * Makes the order of a paid checkout: the order, its books, its `order.paid`, and the end of the checkout. Called by
 * settle, under the checkout's lock, and by nothing else.
 */
export async function createOrder(
  tx: Tx,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
): Promise<Created> {
  const { merchantId, feeTerms } = checkout
  if (!merchantId || !feeTerms) throw new Error('a purchase has a merchant, and the merchant terms')
  const id = newId('order')
  const feeMinor = computeFee(checkout.totalMinor, feeTerms)
  const order = { id, number: newNumber(), token: randomBytes(18).toString('base64url') }
  const paidAt = await insertOrder(tx, checkout, attempt, { ...order, merchantId, feeMinor })
  await post(tx, transfersOf(checkout, attempt, { id, merchantId, feeMinor }))
  const eventId = await append(tx, {
    kind: 'order.paid',
    subject: id,
    merchantId,
    actorId: checkout.buyerId,
    data: paidEvent(checkout, attempt, { id, merchantId, feeMinor, paidAt }),
  })
  await enqueue(tx, 'notify.event', { eventId })
  return order
}

type OrderFacts = { readonly id: string; readonly merchantId: string; readonly feeMinor: bigint }

/** The order, its lines and the end of its checkout in one statement. */
async function insertOrder(
  tx: Tx,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  order: Created & OrderFacts,
): Promise<Date> {
  const lines = checkout.lines.map((line) => ({ ...line, id: newId('orderLine') }))
  const [row] = await tx.$queryRaw<{ paidAt: Date }[]>`
    WITH placed AS (
      INSERT INTO "Order" (id, number, token, "checkoutId", "attemptId", "merchantId", "buyerId", "buyerName",
        email, currency, "totalMinor", "feeMinor", surface, channel, flow, "shareCode", merchant, address)
      SELECT ${order.id}, ${order.number}, ${order.token}, id, ${attempt.id}, ${order.merchantId},
        "buyerId", "buyerName", email, currency, "totalMinor", ${order.feeMinor}, surface, ${attempt.channel},
        ${attempt.flow}, "shareCode", merchant, address
      FROM "Checkout" WHERE id = ${checkout.id}
      RETURNING "paidAt"
    ), lines AS (
      INSERT INTO "OrderLine" (id, "orderId", "cardId", "productId", "variantId", title, "variantTitle", image,
        quantity, "unitPriceMinor", position)
      SELECT id, ${order.id}, "cardId", "productId", "variantId", title, "variantTitle", image, quantity,
        "unitPriceMinor", position
      FROM jsonb_to_recordset(${toJsonText(lines)}::jsonb) AS line(id text, "cardId" text, "productId" text,
        "variantId" text, title text, "variantTitle" text, image text, quantity int, "unitPriceMinor" bigint,
        position int)
    ), closed AS (
      UPDATE "Checkout" SET status = 'completed', "closedAt" = now()
      WHERE id = ${checkout.id} AND status NOT IN ('completed', 'canceled') RETURNING id
    )
    SELECT "paidAt" FROM placed, closed`
  if (!row) throw new Error(`checkout ${checkout.id} ended under its lock`)
  return row.paidAt
}

function transfersOf(
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  { id, merchantId, feeMinor }: OrderFacts,
): NewTransfer[] {
  const { currency, totalMinor, buyerId } = checkout
  if (totalMinor === 0n) return []
  const source =
    attempt.channel === 'balance'
      ? accounts.buyerBalance(buyerId ?? missingBuyer())
      : accounts.channelClearing(attempt.channel as Channel)
  const pending = accounts.merchantPending(merchantId)
  const transfers: NewTransfer[] = [
    {
      kind: 'capture',
      subject: id,
      debit: source,
      credit: pending,
      amountMinor: totalMinor,
      currency,
    },
  ]
  if (feeMinor > 0n) {
    transfers.push({
      kind: 'fee',
      subject: id,
      debit: pending,
      credit: accounts.platformFees,
      amountMinor: feeMinor,
      currency,
    })
  }
  return transfers
}

function missingBuyer(): never {
  throw new Error('a balance has an owner')
}

function paidEvent(
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  order: OrderFacts & { readonly paidAt: Date },
): OrderPaid {
  return {
    orderId: order.id,
    merchantId: order.merchantId,
    buyerId: checkout.buyerId,
    currency: checkout.currency,
    totalMinor: checkout.totalMinor.toString(),
    feeMinor: order.feeMinor.toString(),
    surface: checkout.surface,
    channel: attempt.channel,
    flow: attempt.flow,
    paidAt: order.paidAt.toISOString(),
    lines: checkout.lines.map((line) => ({
      cardId: line.cardId,
      productId: line.productId,
      variantId: line.variantId,
      quantity: line.quantity,
      amountMinor: (line.unitPriceMinor * BigInt(line.quantity)).toString(),
    })),
  }
}

/** Ten characters without look-alikes: short enough to read aloud, and telling nothing of how much is sold. */
function newNumber(): string {
  return Array.from({ length: 10 }, () => NUMBER_DIGITS[randomInt(NUMBER_DIGITS.length)]).join('')
}
