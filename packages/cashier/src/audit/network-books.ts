import { Prisma } from '@onetill/db'

/**
 * The ninth law: clearing equals what the networks confirmed and what corrections explained; what payouts and disputes
 * hold equals their own accounts; and the latest bill of each day leaves no difference that nobody resolved.
 */
export const NETWORK_BOOKS = Prisma.sql`
    WITH confirmed AS (
      SELECT channel, currency, sum(amount) AS amount FROM (
        SELECT channel, currency, "amountMinor" AS amount FROM "Attempt"
        WHERE state = 'succeeded' AND channel <> 'balance'
        UNION ALL
        SELECT attempt.channel, moved.currency, moved."amountMinor" FROM "Attempt" AS attempt
        JOIN "Transfer" AS moved ON moved.subject = attempt.id
          AND (moved.kind = 'unmatched' OR (moved.kind = 'unplaced' AND attempt.state = 'failed'))
        UNION ALL
        SELECT attempt.channel, refund.currency, -refund."amountMinor"
        FROM "Refund" AS refund JOIN "Attempt" AS attempt ON attempt.id = refund."attemptId"
        WHERE refund.state = 'succeeded' AND attempt.channel <> 'balance'
        UNION ALL
        SELECT channel, currency, -"heldMinor" - "feeMinor" FROM "Dispute" WHERE state = 'lost'
        UNION ALL
        SELECT channel, currency, "changeMinor" FROM "Correction"
      ) AS news GROUP BY 1, 2
    ), booked AS (
      SELECT split_part(account.path, ':', 2) AS channel, account.currency, sum(leg.change) AS amount
      FROM "LedgerAccount" AS account JOIN (
        SELECT "debitId" AS id, "amountMinor" AS change FROM "Transfer"
        UNION ALL SELECT "creditId", -"amountMinor" FROM "Transfer"
      ) AS leg ON leg.id = account.id
      WHERE account.path LIKE 'channel:%:clearing' GROUP BY 1, 2
    )
    SELECT concat(channel, ' ', currency) AS subject,
      concat('confirmed ', coalesce(confirmed.amount, 0), ', booked ', coalesce(booked.amount, 0)) AS facts
    FROM confirmed FULL JOIN booked USING (channel, currency)
    WHERE coalesce(confirmed.amount, 0) <> coalesce(booked.amount, 0)
    UNION ALL
    SELECT coalesce(wanted.path, held.path), concat('should hold ', coalesce(wanted.amount, 0), ', holds ',
      coalesce(held.amount, 0))
    FROM (
      SELECT concat('payout:', id, ':transit') AS path, "amountMinor" AS amount FROM "Payout"
      WHERE state IN ('requested', 'in_transit')
      UNION ALL
      SELECT concat('dispute:', id, ':held'), "heldMinor" FROM "Dispute"
      WHERE state IN ('opened', 'answered') AND "heldMinor" > 0
      UNION ALL
      SELECT concat('bank:', "merchantId"), sum("amountMinor") FROM "Payout" WHERE state = 'paid' GROUP BY 1
    ) AS wanted FULL JOIN (
      SELECT account.path, sum(leg.change) AS amount FROM "LedgerAccount" AS account JOIN (
        SELECT "debitId" AS id, -"amountMinor" AS change FROM "Transfer"
        UNION ALL SELECT "creditId", "amountMinor" FROM "Transfer"
      ) AS leg ON leg.id = account.id
      WHERE account.path LIKE 'payout:%' OR account.path LIKE 'dispute:%' OR account.path LIKE 'bank:%'
      GROUP BY 1 HAVING sum(leg.change) <> 0
    ) AS held ON held.path = wanted.path
    WHERE coalesce(wanted.amount, 0) <> coalesce(held.amount, 0)
    UNION ALL
    SELECT concat(finding.reference, ' in bill ', finding.channel, ' ', latest.day),
      concat(finding.class, ': bill ', finding."billMinor", ', books ', finding."ledgerMinor")
    FROM (SELECT DISTINCT ON (channel, day) id, day FROM "Bill" ORDER BY channel, day, id DESC) AS latest
    JOIN "Finding" AS finding ON finding."billId" = latest.id
    LEFT JOIN "Correction" AS correction ON correction."findingId" = finding.id
    WHERE finding.class IN ('amount_differs', 'missing_here', 'missing_there', 'duplicate')
      AND correction.id IS NULL
    LIMIT 100`
