import { Prisma } from '@onetill/db'
import { NETWORK_BOOKS } from './network-books'

/** Each finds rows that break one law of the till, as `subject` and `facts`. The two laws of the books are ledger's. */
export const AUDIT_QUERIES: Readonly<Record<string, Prisma.Sql>> = {
  'held and sold never exceed stock': Prisma.sql`
    SELECT variant.id AS subject,
      concat('stock ', stock, ', held ', held, ', promised ', coalesce(promised, 0)) AS facts
    FROM "Variant" AS variant
    LEFT JOIN (SELECT "variantId", sum(quantity) AS promised FROM "Hold" WHERE state = 'held' GROUP BY 1) AS open
      ON open."variantId" = variant.id
    WHERE stock < 0 OR held < 0 OR held > stock OR held <> coalesce(promised, 0) LIMIT 100`,

  'refunded and disputed never exceed captured, captured never exceeds authorised': Prisma.sql`
    WITH returned AS (
      SELECT "attemptId", sum("amountMinor") AS refunded, sum("feeMinor") AS fee
      FROM "Refund" WHERE state <> 'failed' GROUP BY 1
    ), disputed AS (
      SELECT "attemptId", sum("heldMinor") AS held FROM "Dispute" WHERE state <> 'won' GROUP BY 1
    ), captured AS (
      SELECT subject, sum("amountMinor") AS amount FROM "Transfer" WHERE kind = 'capture' GROUP BY 1
    )
    SELECT attempt.id AS subject,
      concat('asked ', attempt."amountMinor", ', captured ', captured.amount, ', order ', bought."totalMinor",
        ', refunded ', returned.refunded, ', counted ', bought."refundedMinor", ', disputed ', disputed.held,
        ', counted ', bought."disputedMinor") AS facts
    FROM "Attempt" AS attempt
    LEFT JOIN "Order" AS bought ON bought."attemptId" = attempt.id
    LEFT JOIN returned ON returned."attemptId" = attempt.id
    LEFT JOIN disputed ON disputed."attemptId" = attempt.id
    LEFT JOIN captured ON captured.subject = bought.id
    WHERE (bought.id IS NOT NULL AND (bought."totalMinor" <> attempt."amountMinor"
        OR bought.currency <> attempt.currency
        OR coalesce(captured.amount, 0) <> bought."totalMinor"
        OR bought."refundedMinor" <> coalesce(returned.refunded, 0)
        OR bought."disputedMinor" <> coalesce(disputed.held, 0)
        OR bought."feeRefundedMinor" <> coalesce(returned.fee, 0)))
      OR coalesce(returned.refunded, 0) + coalesce(disputed.held, 0) > attempt."amountMinor" LIMIT 100`,

  'one order per checkout, one capture per attempt': Prisma.sql`
    SELECT attempt.id AS subject,
      concat(attempt.state, ': ', count(DISTINCT bought.id), ' orders, ',
        count(DISTINCT returned.id), ' returns, ', count(DISTINCT topped.id), ' top-ups') AS facts
    FROM "Attempt" AS attempt
    JOIN "Checkout" AS checkout ON checkout.id = attempt."checkoutId"
    LEFT JOIN "Order" AS bought ON bought."attemptId" = attempt.id
    LEFT JOIN "Refund" AS returned ON returned."attemptId" = attempt.id AND returned."orderId" IS NULL
    LEFT JOIN "Transfer" AS topped ON topped.subject = checkout.id AND topped.kind = 'top_up'
      AND attempt.state = 'succeeded' AND attempt.failure IS NULL
    GROUP BY attempt.id, attempt.state
    HAVING (attempt.state = 'succeeded'
        AND count(DISTINCT bought.id) + count(DISTINCT returned.id) + count(DISTINCT topped.id) <> 1)
      OR (attempt.state <> 'succeeded' AND count(DISTINCT bought.id) > 0)
    UNION ALL
    SELECT "checkoutId", concat(count(*), ' orders') FROM "Order" GROUP BY 1 HAVING count(*) > 1
    LIMIT 100`,

  'exactly one order.paid for each order': Prisma.sql`
    SELECT coalesce(bought.id, told.subject) AS subject, concat(coalesce(told.times, 0), ' events') AS facts
    FROM "Order" AS bought
    FULL JOIN (SELECT subject, count(*) AS times FROM "Event" WHERE kind = 'order.paid' GROUP BY 1) AS told
      ON told.subject = bought.id
    WHERE bought.id IS NULL OR coalesce(told.times, 0) <> 1 LIMIT 100`,

  'no state ever left a terminal state': Prisma.sql`
    SELECT subject, facts FROM (
      SELECT subject, concat(data->>'from', ' became ', data->>'to') AS facts FROM "Event"
      WHERE (kind = 'attempt.moved' AND data->>'from' IN ('succeeded', 'failed'))
        OR (kind = 'payout.moved' AND data->>'from' IN ('failed', 'returned'))
        OR (kind = 'dispute.moved' AND data->>'from' IN ('won', 'lost'))
      UNION ALL
      SELECT attempt.id, concat('is ', state, ', last moved to ', latest.data->>'to')
      FROM "Attempt" AS attempt JOIN LATERAL (
        SELECT data FROM "Event" WHERE subject = attempt.id AND kind = 'attempt.moved'
        ORDER BY sequence DESC LIMIT 1) AS latest ON true
      WHERE latest.data->>'to' <> attempt.state
      UNION ALL
      SELECT checkout.id, concat(checkout.status, CASE WHEN bought.id IS NULL THEN ' without' ELSE ' with' END,
        ' an order')
      FROM "Checkout" AS checkout LEFT JOIN "Order" AS bought ON bought."checkoutId" = checkout.id
      WHERE (checkout.purpose = 'purchase' AND (checkout.status = 'completed') <> (bought.id IS NOT NULL))
        OR (checkout.purpose = 'top_up' AND bought.id IS NOT NULL)
    ) AS broken LIMIT 100`,

  'nothing belongs to two merchants': Prisma.sql`
    SELECT subject, facts FROM (
      SELECT bought.id AS subject, concat(bought."merchantId", ' and ', checkout."merchantId") AS facts
      FROM "Order" AS bought JOIN "Checkout" AS checkout ON checkout.id = bought."checkoutId"
      WHERE bought."merchantId" IS DISTINCT FROM checkout."merchantId"
      UNION ALL
      SELECT refund.id, concat(refund."merchantId", ' and ', bought."merchantId")
      FROM "Refund" AS refund JOIN "Order" AS bought ON bought.id = refund."orderId"
      WHERE refund."merchantId" IS DISTINCT FROM bought."merchantId"
      UNION ALL
      SELECT dispute.id, concat(dispute."merchantId", ' and ', bought."merchantId")
      FROM "Dispute" AS dispute JOIN "Order" AS bought ON bought.id = dispute."orderId"
      WHERE dispute."merchantId" IS DISTINCT FROM bought."merchantId"
      UNION ALL
      SELECT line.id, concat(bought."merchantId", ' and ', product."merchantId")
      FROM "OrderLine" AS line JOIN "Order" AS bought ON bought.id = line."orderId"
      JOIN "Product" AS product ON product.id = line."productId"
      WHERE product."merchantId" <> bought."merchantId"
      UNION ALL
      SELECT bought.id, concat(bought."merchantId", ' credited to ', account.path)
      FROM "Order" AS bought JOIN "Transfer" AS moved ON moved.subject = bought.id AND moved.kind = 'capture'
      JOIN "LedgerAccount" AS account ON account.id = moved."creditId"
      WHERE account.path <> concat('merchant:', bought."merchantId", ':pending')
    ) AS broken LIMIT 100`,

  'clearing accounts equal what the networks confirmed': NETWORK_BOOKS,
}
