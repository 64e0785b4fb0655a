import { OnetillError, type Outcome, type PayCheckout } from '@onetill/contract'
import { type Settled, statement } from '@onetill/db'
import { accounts, COUNT_SPENDS, IS_UNSPENT, LOCK_PURSES } from '@onetill/ledger'
import type { Caller } from '../caller'
import { readWeather } from '../checkout/decide'
import {
  CHECKOUT_COLUMNS,
  type CheckoutRow,
  type LoadedCheckout,
  reviveCheckout,
} from '../checkout/load-checkout'
import {
  type ConditionsRow,
  conditionsSql,
  type Purse,
  readConditions,
} from '../checkout/load-conditions'
import type { Deps } from '../deps'
import { inRounds, type RoundResult, settled, type Verdict } from '../in-rounds'
import { toJsonText } from '../json'
import { saleRows } from '../order/sale-rows'
import { saleSql, saleValues } from '../order/sale-sql'
import type { Stock } from '../ports'
import { judgePayment, type Payment } from './judge-payment'
import { succeededWith } from './outcome-of'
import { hashPayment, paidAttempt, paidAttemptsSql, paidMove } from './write-attempt'

export type Payer = { readonly input: PayCheckout; readonly caller: Caller }

/** Checkouts with all that hangs on them, their merchants' terms and their payers' means. */
export const READ_CHECKOUTS = statement(`
  SELECT asked.place, checkout.*, conditions.*
  FROM jsonb_to_recordset($1::jsonb) AS asked(place int, "checkoutId" text, "buyerId" text, purse text)
  JOIN LATERAL (SELECT ${CHECKOUT_COLUMNS} FROM "Checkout" AS checkout WHERE id = asked."checkoutId")
    AS checkout ON true
  JOIN LATERAL (${conditionsSql({
    merchantId: 'checkout."merchantId"',
    buyerId: 'asked."buyerId"',
    purse: 'asked.purse',
    currency: 'checkout.currency',
  })}) AS conditions ON true`)

/**
 * Pays checkouts from balances: compares every checkout and every account with what was read, keeps the promised
 * stock, and writes attempts, orders and books. Locks in one order: checkouts, accounts, holds, variants, products.
 */
export function spendStatement(stock: Stock) {
  const { judge, act } = stock.stockPieces('keep', '$3')
  const sale = saleSql(4)
  return statement(`
    WITH purchase AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(place int, "checkoutId" text, version text, "buyerId" text,
        "buyerName" text, email text, purse text, spends bigint)
    ), checkout AS MATERIALIZED (
      SELECT id, xmin::text AS version, "heldUntil" FROM "Checkout"
      WHERE id = ANY(ARRAY(SELECT "checkoutId" FROM purchase)) ORDER BY id FOR UPDATE
    ), purse AS MATERIALIZED (${LOCK_PURSES}
    ), ready AS MATERIALIZED (
      SELECT (SELECT count(*) FROM checkout) + (SELECT count(*) FROM purse) AS locked
    ), ${judge}, verdict AS MATERIALIZED (
      SELECT place, checkout."heldUntil" AS until, CASE WHEN checkout.id IS NOT NULL AND ${IS_UNSPENT}
        THEN coalesce(verdict, 'won') ELSE 'stale' END AS verdict
      FROM purchase LEFT JOIN stock_verdict USING (place)
      LEFT JOIN checkout ON checkout.id = purchase."checkoutId" AND checkout.version = purchase.version
    ), won AS MATERIALIZED (SELECT place, until FROM verdict WHERE verdict = 'won'
    ), spends AS (${COUNT_SPENDS}
    ), ${act}, closed AS (
      UPDATE "Checkout" AS checkout SET status = 'completed', "closedAt" = now(), "buyerId" = purchase."buyerId",
        "buyerName" = purchase."buyerName", email = purchase.email
      FROM purchase JOIN won USING (place)
      WHERE checkout.id = purchase."checkoutId" AND checkout.id = ANY(ARRAY(SELECT "checkoutId" FROM purchase))
    ), attempts AS (${paidAttemptsSql('$2')}
    ), ${sale.ctes}
    SELECT verdict, ${sale.jobs} AS jobs FROM verdict ORDER BY place`)
}

/**
 * Answers payments that need one statement or none: those from a balance, and those made before. Null for one that is
 * more: it needs a network, or the checkout's lock.
 */
export function spendBalances(
  deps: Deps,
  payers: readonly Payer[],
): Promise<Settled<Outcome | null>[]> {
  return inRounds(payers, (members) => spendRound(deps, members))
}

type Spend = Extract<Payment, { kind: 'spend' }> & {
  readonly purse: Purse | null
  readonly payer: Payer
}

async function spendRound(
  deps: Deps,
  payers: readonly Payer[],
): Promise<RoundResult<Outcome | null>[]> {
  const weather = await readWeather(deps)
  const rows = await readCheckouts(deps, payers)
  const judged = payers.map((payer, place) =>
    settled((): Payment | Spend => {
      const row = rows.get(place)
      if (!row) throw new OnetillError('not_found')
      const conditions = readConditions(row, row.currency)
      const { input, caller } = payer
      const payment = judgePayment(deps, reviveCheckout(row), conditions, input, caller, weather)
      return payment.kind === 'spend' ? { ...payment, purse: conditions.purse, payer } : payment
    }),
  )
  const spends = judged.flatMap((one) =>
    'value' in one && 'purse' in one.value ? [one.value] : [],
  )
  const answers = spends.length > 0 ? await writeSpends(deps, spends) : []
  return judged.map((one) => {
    if ('error' in one) return one
    if ('purse' in one.value) return answers[spends.indexOf(one.value)] ?? 'stale'
    return { value: one.value.kind === 'answer' ? one.value.outcome : null }
  })
}

type CheckoutAndConditions = CheckoutRow & ConditionsRow & { readonly place: number }

async function readCheckouts(deps: Deps, payers: readonly Payer[]) {
  const asked = payers.map(({ input, caller }, place) => ({
    place,
    checkoutId: input.checkoutId,
    buyerId: caller.viewer?.userId ?? null,
    purse: caller.viewer && accounts.buyerBalance(caller.viewer.userId),
  }))
  const rows = await deps.db.hot.run<CheckoutAndConditions>(READ_CHECKOUTS, [toJsonText(asked)])
  return new Map(rows.map((row) => [row.place, row]))
}

async function writeSpends(
  deps: Deps,
  spends: readonly Spend[],
): Promise<RoundResult<Outcome | null>[]> {
  const attempts = spends.map(({ checkout, client, payer: { input } }, place) =>
    paidAttempt(
      place,
      checkout,
      { key: input.key, bodyHash: hashPayment(input) },
      client,
      deps.clock(),
    ),
  )
  const sales = spends.map(({ checkout }, place) =>
    saleRows(place, checkout, attempts[place] as (typeof attempts)[number]),
  )
  const purchases = spends.map(({ checkout, purse }, place) => ({
    place,
    ...claimOf(checkout, purse),
  }))
  const stock = spends.flatMap(({ checkout }, place) =>
    deps.stock.stockRows(place, checkout.id, checkout.lines),
  )
  const rows = await deps.db.hot.run<{ verdict: Verdict }>(deps.statements.spend, [
    ...[purchases, attempts, stock].map(toJsonText),
    ...saleValues(sales, { events: attempts.map(paidMove), jobs: [] }),
  ])
  return rows.map(({ verdict }, place) => {
    // Too little stock is for the one who holds the checkout's lock to deal with.
    if (verdict === 'short') return { value: null }
    return verdict === 'won' ? { value: succeededWith(sales[place]?.order ?? null) } : verdict
  })
}

/** What must still be so, and what the checkout becomes. */
function claimOf(
  { id, version, buyerId, buyerName, email, totalMinor }: LoadedCheckout,
  purse: Purse | null,
) {
  const spent = totalMinor > 0n ? purse : null
  return {
    ...{ checkoutId: id, version, buyerId, buyerName, email },
    purse: spent?.id ?? null,
    spends: spent?.spends ?? null,
  }
}
