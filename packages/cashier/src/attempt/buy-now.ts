import { createHash } from 'node:crypto'
import { type BuyNow, OnetillError, type Outcome, type Viewer } from '@onetill/contract'
import { type Settled, statement, type Turn } from '@onetill/db'
import { COUNT_SPENDS, IS_UNSPENT, LOCK_PURSES } from '@onetill/ledger'
import type { Caller } from '../caller'
import { readWeather } from '../checkout/decide'
import { type Draft, draftCheckout, openedEvent } from '../checkout/draft-checkout'
import type { Purse } from '../checkout/load-conditions'
import { reclaimFor } from '../checkout/open-checkout'
import { type ReadBasket, readBaskets } from '../checkout/read-baskets'
import { HOLD_MINUTES, openingSql, openingValues } from '../checkout/write-checkout'
import type { Deps } from '../deps'
import { inRounds, type RoundResult, settled, type Verdict } from '../in-rounds'
import { toJsonText } from '../json'
import { saleRows } from '../order/sale-rows'
import { saleSql, saleValues } from '../order/sale-sql'
import type { Stock } from '../ports'
import { assertFilled, chooseFlow } from './judge-payment'
import { succeededWith } from './outcome-of'
import { paidAttempt, paidAttemptsSql, paidMove } from './write-attempt'

export type Buyer = {
  readonly input: BuyNow
  readonly caller: Caller & { readonly viewer: Viewer }
}

/**
 * Opens checkouts and pays them from balances in one breath: nothing is promised first, what is sold comes straight off
 * the shelf. Locks in the order of every payment: accounts, variants, products.
 */
export function buyStatement(stock: Stock) {
  const { judge, act } = stock.stockPieces('sell', '$6')
  const sale = saleSql(7)
  return statement(`
    WITH purchase AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($4::jsonb) AS p(place int, purse text, spends bigint)
    ), purse AS MATERIALIZED (${LOCK_PURSES}
    ), ready AS MATERIALIZED (SELECT count(*) FROM purse
    ), ${judge}, verdict AS MATERIALIZED (
      SELECT place, CASE WHEN ${IS_UNSPENT} THEN coalesce(verdict, 'won') ELSE 'stale' END AS verdict
      FROM purchase LEFT JOIN stock_verdict USING (place)
    ), won AS MATERIALIZED (
      SELECT place, now() + make_interval(mins => ${HOLD_MINUTES}) AS until FROM verdict WHERE verdict = 'won'
    ), spends AS (${COUNT_SPENDS}
    ), ${act}, ${openingSql(1)}, attempts AS (${paidAttemptsSql('$5')}
    ), ${sale.ctes}
    SELECT verdict, ${sale.jobs} AS jobs FROM verdict ORDER BY place`)
}

/** Buys at once from balances, each one statement, once per buyer and key. */
export function buyNow(
  deps: Deps,
  buyers: readonly Buyer[],
  turn: Turn,
): Promise<Settled<Outcome>[]> {
  return inRounds(
    buyers,
    (members) => buyRound(deps, members, turn),
    (short) => reclaimFor(deps, short),
  )
}

type Purchase = { readonly buyer: Buyer; readonly draft: Draft; readonly purse: Purse | null }

async function buyRound(
  deps: Deps,
  buyers: readonly Buyer[],
  turn: Turn,
): Promise<RoundResult<Outcome>[]> {
  const weather = await readWeather(deps)
  const baskets = await readBaskets(
    deps,
    buyers.map(({ input, caller }) => ({
      lines: input.lines,
      buyerId: caller.viewer.userId,
      reference: referenceOf(caller.viewer, input.key),
    })),
  )
  const judged = buyers.map((buyer, index) =>
    settled((): Outcome | Purchase => {
      const { bought, price } = baskets[index] as ReadBasket
      if (bought) {
        if (bought.bodyHash !== hashPurchase(buyer.input)) {
          throw new OnetillError('idempotency_mismatch')
        }
        return { status: 'succeeded', orderId: bought.orderId, orderToken: bought.orderToken }
      }
      const { quoted, conditions } = price()
      const { input, caller } = buyer
      const draft = draftCheckout(deps, input, caller, quoted, conditions, weather)
      assertFilled(draft.loaded)
      chooseFlow(draft.decision.plan, 'balance.one_tap')
      return { buyer, draft, purse: conditions.purse }
    }),
  )
  const purchases = judged.flatMap((one) =>
    'value' in one && 'draft' in one.value ? [one.value] : [],
  )
  await turn()
  const answers = purchases.length > 0 ? await writePurchases(deps, purchases) : []
  return judged.map((one) => {
    if ('error' in one) return one
    if ('draft' in one.value) return answers[purchases.indexOf(one.value)] ?? 'stale'
    return { value: one.value }
  })
}

async function writePurchases(
  deps: Deps,
  purchases: readonly Purchase[],
): Promise<RoundResult<Outcome>[]> {
  const attempts = purchases.map(({ draft, buyer: { input, caller } }, place) => {
    const reference = referenceOf(caller.viewer, input.key)
    const request = { key: input.key, bodyHash: hashPurchase(input), reference }
    return paidAttempt(place, draft.checkout, request, draft.decision.plan.client, deps.clock())
  })
  const sales = purchases.map(({ draft }, place) =>
    saleRows(place, draft.loaded, attempts[place] as (typeof attempts)[number]),
  )
  const openings = purchases.map(({ draft }) => ({
    ...draft,
    checkout: { ...draft.checkout, status: 'completed' },
  }))
  const purses = purchases.map(({ draft, purse }, place) => {
    const spent = draft.checkout.totalMinor > 0n ? purse : null
    return { place, purse: spent?.id ?? null, spends: spent?.spends ?? null }
  })
  const stock = openings.flatMap(({ checkout, lines }, place) =>
    deps.stock.stockRows(place, checkout.id, lines),
  )
  const events = [
    ...openings.map(({ checkout }, place) => openedEvent(place, checkout)),
    ...attempts.map(paidMove),
  ]
  const rows = await deps.db.hot.run<{ verdict: Verdict }>(deps.statements.buy, [
    ...openingValues(openings),
    ...[purses, attempts, stock].map(toJsonText),
    ...saleValues(sales, { events, jobs: [] }),
  ])
  return rows.map(({ verdict }, place) =>
    verdict === 'won' ? { value: succeededWith(sales[place]?.order ?? null) } : verdict,
  )
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A purchase in one breath has no checkout that its key could belong to, so the attempt's own reference is made of buyer
 * and key: the same key can't buy twice, whoever asks at the same time.
 */
function referenceOf({ userId }: Viewer, key: string): string {
  const hash = createHash('sha256').update(`${userId} ${key}`).digest()
  return Array.from(hash.subarray(0, 26), (byte) => DIGITS[byte & 31]).join('')
}

function hashPurchase({ key: _, ...asked }: BuyNow): string {
  return createHash('sha256').update(toJsonText(asked)).digest('hex')
}
