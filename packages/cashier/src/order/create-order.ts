import { runnerIn, statement, type Tx } from '@onetill/db'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import { saleRows } from './sale-rows'
import { saleSql, saleValues } from './sale-sql'

const SALE = saleSql(2)

const CREATE_ORDER = statement(`
  WITH won AS (SELECT 0 AS place), ${SALE.ctes}, closed AS (
    UPDATE "Checkout" SET status = 'completed', "closedAt" = now()
    WHERE id = $1::text AND status NOT IN ('completed', 'canceled') RETURNING id
  )
  SELECT id, ${SALE.jobs} AS jobs FROM closed`)

/**
 * Makes the order of a paid checkout: the order, its books, its `order.paid`, and the end of the checkout, in one
 * statement. Called by settle, under the checkout's lock, and by nothing else.
 */
export async function createOrder(
  tx: Tx,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
): Promise<NonNullable<LoadedCheckout['order']>> {
  const sale = saleRows(0, checkout, attempt)
  const values = [checkout.id, ...saleValues([sale])]
  const [closed] = await runnerIn(tx).run(CREATE_ORDER, values)
  if (!closed) throw new Error(`checkout ${checkout.id} ended under its lock`)
  const { id, number, token } = sale.order
  return { id, number, token }
}
