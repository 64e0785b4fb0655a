import { addJobsSql, firstEventsSql } from '@onetill/db'
import { newTransfersSql, openAccountsSql } from '@onetill/ledger'
import { toJsonText } from '../json'
import type { SaleRows } from './sale-rows'

/**
 * The parts of a statement that write sales for the places in `won`: CTEs, and a value that adds their jobs. The
 * five parameters from `first` on are {@link saleValues}.
 */
export function saleSql(first: number): { readonly ctes: string; readonly jobs: string } {
  const orders = `$${first}`
  const lines = `$${first + 1}`
  const transfers = `$${first + 2}`
  const events = `$${first + 3}`
  const jobs = `$${first + 4}`
  return {
    ctes: `
      orders AS (
        INSERT INTO "Order" (id, number, token, "checkoutId", "attemptId", "merchantId", "buyerId", "buyerName",
          email, currency, "totalMinor", "feeMinor", surface, channel, flow, "shareCode", merchant, address)
        SELECT id, number, token, "checkoutId", "attemptId", "merchantId", "buyerId", "buyerName", email, currency,
          "totalMinor", "feeMinor", surface, channel, flow, "shareCode", merchant, nullif(address, 'null')
        FROM jsonb_to_recordset(${orders}::jsonb) AS bought(place int, id text, number text, token text,
          "checkoutId" text, "attemptId" text, "merchantId" text, "buyerId" text, "buyerName" text, email text,
          currency text, "totalMinor" bigint, "feeMinor" bigint, surface text, channel text, flow text,
          "shareCode" text, merchant jsonb, address jsonb) JOIN won USING (place)
      ), order_lines AS (
        INSERT INTO "OrderLine" (id, "orderId", "cardId", "productId", "variantId", title, "variantTitle", image,
          quantity, "unitPriceMinor", position)
        SELECT id, "orderId", "cardId", "productId", "variantId", title, "variantTitle", image, quantity,
          "unitPriceMinor", position
        FROM jsonb_to_recordset(${lines}::jsonb) AS line(place int, id text, "orderId" text, "cardId" text,
          "productId" text, "variantId" text, title text, "variantTitle" text, image text, quantity int,
          "unitPriceMinor" bigint, position int) JOIN won USING (place)
      ), accounts AS (${openAccountsSql(transfers)}
      ), transfers AS (${newTransfersSql(transfers)}
      ), events AS (${firstEventsSql(events)})`,
    jobs: addJobsSql(jobs),
  }
}

/** The values of {@link saleSql}: the sales of a batch, and what else is told and done in the same breath. */
export function saleValues(
  sales: readonly SaleRows[],
  more: { readonly events: readonly object[]; readonly jobs: readonly object[] } = {
    events: [],
    jobs: [],
  },
): string[] {
  return [
    sales.map(({ order }) => order),
    sales.flatMap(({ lines }) => lines),
    sales.flatMap(({ transfers }) => transfers),
    [...more.events, ...sales.map(({ paid }) => paid)],
    [...more.jobs, ...sales.map(({ job }) => job)],
  ].map(toJsonText)
}
