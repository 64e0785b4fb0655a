import type { Tx } from '@onetill/db'
import { toDate } from './local-day'
import type { CardSalesRow, SalesRow, Tally } from './tally-events'

/** Adds a tally to the rollups, one statement a table. */
export async function addTally(tx: Tx, tally: Tally): Promise<void> {
  if (tally.sales.length > 0) await addSales(tx, tally.sales)
  if (tally.cards.length > 0) await addCardSales(tx, tally.cards)
}

async function addSales(tx: Tx, rows: readonly SalesRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DailySales" AS s
      ("merchantId", day, surface, channel, currency, "gmvMinor", orders, "refundedMinor", refunds)
    SELECT * FROM unnest(
      ${rows.map((row) => row.merchantId)}::text[], ${rows.map((row) => toDate(row.day))}::date[],
      ${rows.map((row) => row.surface)}::text[], ${rows.map((row) => row.channel)}::text[],
      ${rows.map((row) => row.currency)}::text[], ${rows.map((row) => row.gmvMinor)}::bigint[],
      ${rows.map((row) => row.orders)}::int[], ${rows.map((row) => row.refundedMinor)}::bigint[],
      ${rows.map((row) => row.refunds)}::int[])
    ON CONFLICT ("merchantId", day, surface, channel, currency) DO UPDATE SET
      "gmvMinor" = s."gmvMinor" + excluded."gmvMinor",
      orders = s.orders + excluded.orders,
      "refundedMinor" = s."refundedMinor" + excluded."refundedMinor",
      refunds = s.refunds + excluded.refunds`
}

async function addCardSales(tx: Tx, rows: readonly CardSalesRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DailyCardSales" AS s
      ("merchantId", day, "cardId", currency, "gmvMinor", orders, units)
    SELECT * FROM unnest(
      ${rows.map((row) => row.merchantId)}::text[], ${rows.map((row) => toDate(row.day))}::date[],
      ${rows.map((row) => row.cardId)}::text[], ${rows.map((row) => row.currency)}::text[],
      ${rows.map((row) => row.gmvMinor)}::bigint[], ${rows.map((row) => row.orders)}::int[],
      ${rows.map((row) => row.units)}::int[])
    ON CONFLICT ("merchantId", day, "cardId", currency) DO UPDATE SET
      "gmvMinor" = s."gmvMinor" + excluded."gmvMinor",
      orders = s.orders + excluded.orders,
      units = s.units + excluded.units`
}
