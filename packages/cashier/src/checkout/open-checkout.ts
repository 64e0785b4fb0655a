import type { OpenCheckout, OpenedCheckout } from '@onetill/contract'
import {
  addJobsSql,
  firstEventsSql,
  type Settled,
  statement,
  type Turn,
  transaction,
} from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { inRounds, type RoundResult, settled, type Verdict } from '../in-rounds'
import { toJsonText } from '../json'
import type { Stock } from '../ports'
import { lookAt } from './checkout-view'
import { readWeather } from './decide'
import { draftCheckout, openedEvent } from './draft-checkout'
import { type AskedBasket, type ReadBasket, readBaskets } from './read-baskets'
import { HOLD_MINUTES, type Opening, openingSql, openingValues } from './write-checkout'

export type Opener = { readonly input: OpenCheckout; readonly caller: Caller }

/** Writes checkouts, holds their stock until the deadline, tells the log, and has somebody come back then. */
export function openStatement(stock: Stock) {
  const { judge, act } = stock.stockPieces('promise', '$4')
  return statement(`
    WITH ready AS (SELECT 1), ${judge}, verdict AS MATERIALIZED (
      SELECT place, coalesce(verdict, 'won') AS verdict
      FROM jsonb_to_recordset($1::jsonb) AS opened(place int) LEFT JOIN stock_verdict USING (place)
    ), won AS MATERIALIZED (
      SELECT place, now() + make_interval(mins => ${HOLD_MINUTES}) AS until FROM verdict WHERE verdict = 'won'
    ), ${act}, ${openingSql(1)}, events AS (${firstEventsSql('$5')})
    SELECT place, verdict, now()::timestamptz(3) AS "createdAt",
      (now() + make_interval(mins => ${HOLD_MINUTES}))::timestamptz(3) AS "heldUntil", ${addJobsSql('$6')} AS jobs
    FROM verdict ORDER BY place`)
}

type Opened = {
  readonly verdict: Exclude<Verdict, 'stale'>
  readonly createdAt: Date
  readonly heldUntil: Date
}

/** Opens all of them in one statement that commits by itself; the answers are in their order. */
export function writeOpenings(deps: Deps, openings: readonly Opening[]): Promise<Opened[]> {
  const rest = [
    openings.flatMap(({ checkout, lines }, place) =>
      deps.stock.stockRows(place, checkout.id, lines),
    ),
    openings.map(({ checkout }, place) => openedEvent(place, checkout)),
    openings.map(({ checkout: { id: checkoutId } }, place) => ({
      place,
      name: 'checkout.expire',
      payload: { checkoutId },
      delaySeconds: HOLD_MINUTES * 60 + 1,
    })),
  ].map(toJsonText)
  return deps.db.hot.run<Opened>(deps.statements.open, [...openingValues(openings), ...rest])
}

/** Prices baskets, holds their stock until the deadline and decides how each can be paid; nothing is charged. */
export function openCheckouts(
  deps: Deps,
  openers: readonly Opener[],
  turn: Turn,
): Promise<Settled<OpenedCheckout>[]> {
  return inRounds(
    openers,
    (members) => openRound(deps, members, turn),
    (short) => reclaimFor(deps, short),
  )
}

async function openRound(
  deps: Deps,
  openers: readonly Opener[],
  turn: Turn,
): Promise<RoundResult<OpenedCheckout>[]> {
  const weather = await readWeather(deps)
  const baskets = await readBaskets(deps, openers.map(askedBy))
  const drafts = openers.map(({ input, caller }, index) =>
    settled(() => {
      const { quoted, conditions } = (baskets[index] as ReadBasket).price()
      const draft = draftCheckout(deps, input, caller, quoted, conditions, weather)
      return { ...draft, balanceMinor: conditions.balanceMinor }
    }),
  )
  const priced = drafts.flatMap((draft) => ('value' in draft ? [draft.value] : []))
  await turn()
  const opened = priced.length > 0 ? await writeOpenings(deps, priced) : []
  return drafts.map((draft) => {
    if ('error' in draft) return draft
    const { loaded, decision, balanceMinor, token } = draft.value
    const { verdict, heldUntil, createdAt } = opened[priced.indexOf(draft.value)] as Opened
    if (verdict !== 'won') return verdict
    return {
      value: { ...lookAt({ ...loaded, heldUntil, createdAt }, decision.plan, balanceMinor), token },
    }
  })
}

function askedBy({ input, caller }: Opener): AskedBasket {
  return { lines: input.lines, buyerId: caller.viewer?.userId ?? null, reference: null }
}

/** Frees what expired holds keep of what these baskets want. */
export async function reclaimFor(
  deps: Deps,
  wanting: readonly { readonly input: Pick<OpenCheckout, 'lines'> }[],
): Promise<void> {
  const variantIds = wanting.flatMap(({ input }) => input.lines.map((line) => line.variantId))
  await transaction(deps.db, (tx) => deps.stock.reclaim(tx, [...new Set(variantIds)]))
}
