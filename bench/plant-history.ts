import type { Db } from '@onetill/db'
import { accountId, accounts, advanceBalances } from '@onetill/ledger'

/** How many bytes of an id say which: below every id that is made now. */
const id = (prefix: string, number: string) => `'${prefix}_' || lpad(to_hex(${number}), 26, '0')`

/**
 * Purchases of long ago, with all that a purchase leaves behind. Loaded before anything is analysed: plans made for
 * empty tables would be kept, and would halve every figure.
 */
export async function plantHistory(db: Db, orders: number): Promise<void> {
  for (const text of STATEMENTS) await db.pool.query(text, [orders])
  await db.pool.query('VACUUM ANALYZE')
  await advanceBalances(db)
}

/** History is spread over the first so many cards. */
const MOST_CARDS = 5_000

/** One sold line each, of products and merchants in turn, by a thousand people who never come back. */
const BOUGHT = `
  SELECT n, shelf.*, timestamptz '2024-01-01' + n * interval '5 minutes' AS at, 'usr_old' || n % 1000 AS buyer
  FROM generate_series(1, $1::int) AS n JOIN (
    SELECT row_number() OVER (ORDER BY card.id) - 1 AS turn, card.id AS card, product.id AS product,
      variant.id AS variant, product."merchantId" AS merchant
    FROM "Card" AS card JOIN "Product" AS product ON product.id = card."productId"
    JOIN "Variant" AS variant ON variant."productId" = product.id AND variant.position = 0
    WHERE product.currency = 'CNY'
  ) AS shelf ON shelf.turn = n % ${MOST_CARDS}`

const STATEMENTS = [
  `INSERT INTO "Checkout" (id, purpose, status, "merchantId", "buyerId", "buyerName", email, "tokenHash", currency,
     "totalMinor", surface, "goodsTypes", "cardId", merchant, "heldUntil", "createdAt", "closedAt")
   SELECT ${id('chk', 'n')}, 'purchase', 'completed', merchant, buyer, 'Somebody', buyer || '@bench.test', '', 'CNY', 1280,
     'feed', '{digital}', card, '{}', at, at, at FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "CheckoutLine" (id, "checkoutId", "cardId", "productId", "variantId", title, image, "goodsType",
     quantity, "unitPriceMinor", position)
   SELECT ${id('cli', 'n')}, ${id('chk', 'n')}, card, product, variant, 'Bench product', 'med_bench', 'digital', 1, 1280,
     0 FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "Decision" (id, "checkoutId", "matrixVersion", inputs, plan, "createdAt")
   SELECT ${id('dec', 'n')}, ${id('chk', 'n')}, 'bench', '{"basket": {"totalMinor": "0"}}', '{}', at
   FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "Attempt" (id, "checkoutId", key, "bodyHash", flow, channel, state, "amountMinor", currency, reference,
     "networkRef", client, "expiresAt", "createdAt", "settledAt")
   SELECT ${id('att', 'n')}, ${id('chk', 'n')}, 'once', '', 'balance.one_tap', 'balance', 'succeeded', 1280, 'CNY',
     ${id('att', 'n')}, ${id('att', 'n')}, '{}', at, at, at FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "Order" (id, number, token, "checkoutId", "attemptId", "merchantId", "buyerId", "buyerName", email,
     currency, "totalMinor", "feeMinor", surface, channel, flow, merchant, "settledAt", "paidAt")
   SELECT ${id('ord', 'n')}, ${id('B', 'n')}, md5(n::text), ${id('chk', 'n')}, ${id('att', 'n')}, merchant, buyer,
     'Somebody', buyer || '@bench.test', 'CNY', 1280, 8, 'feed', 'balance', 'balance.one_tap', '{}', at, at
   FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "OrderLine" (id, "orderId", "cardId", "productId", "variantId", title, image, quantity,
     "unitPriceMinor", position)
   SELECT ${id('oli', 'n')}, ${id('ord', 'n')}, card, product, variant, 'Bench product', 'med_bench', 1, 1280, 0
   FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "Transfer" (id, "debitId", "creditId", "amountMinor", currency, kind, subject, "createdAt")
   SELECT ${id('trf', 'n * 2')}, 'acc_' || buyer, 'acc_' || merchant, 1280, 'CNY', 'capture', ${id('ord', 'n')}, at
   FROM (${BOUGHT}) AS bought
   UNION ALL SELECT ${id('trf', 'n * 2 + 1')}, 'acc_' || merchant, '${accountId(accounts.platformFees, 'CNY')}', 8, 'CNY',
     'fee', ${id('ord', 'n')}, at FROM (${BOUGHT}) AS bought`,
  `INSERT INTO "LedgerAccount" (id, path, currency)
   SELECT DISTINCT side.id, side.id, 'CNY' FROM "Transfer" AS moved,
     LATERAL (VALUES (moved."debitId"), (moved."creditId")) AS side(id)
   WHERE $1::int > 0 ON CONFLICT DO NOTHING`,
  `INSERT INTO "Event" (id, kind, subject, sequence, "merchantId", "actorId", data, "createdAt")
   SELECT ${id('evt', 'n * 3')}, 'checkout.opened', ${id('chk', 'n')}, 1, merchant, buyer, '{}'::jsonb, at
   FROM (${BOUGHT}) AS bought
   UNION ALL SELECT ${id('evt', 'n * 3 + 1')}, 'attempt.moved', ${id('att', 'n')}, 1, NULL, NULL,
     '{"from": "created", "to": "succeeded"}'::jsonb, at FROM (${BOUGHT}) AS bought
   UNION ALL SELECT ${id('evt', 'n * 3 + 2')}, 'order.paid', ${id('ord', 'n')}, 1, merchant, buyer, '{}'::jsonb, at
   FROM (${BOUGHT}) AS bought`,
]
