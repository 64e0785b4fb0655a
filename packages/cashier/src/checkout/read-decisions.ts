import type { Flow } from '@onetill/contract'
import { firstId, Prisma, type Reader } from '@onetill/db'
import type { PlanInput } from '../plan/plan-input'
import type { Aftermath, StoredDecision } from '../plan/replay'

const BATCH = 500

/** A span of the past; `until` is open by default. */
export type Span = { readonly since: Date; readonly until?: Date }

/** A batch of decisions, and how many of the batch were not made by a matrix or can't be read any more. */
export type DecisionBatch = {
  readonly decisions: readonly StoredDecision[]
  readonly unreadable: number
}

/**
 * Every decision since a moment, oldest first, ready to be replayed. Memory holds one batch at a time. What cost
 * nothing was not decided by the matrix and is left out.
 */
export async function* decisionsSince(reader: Reader, span: Span): AsyncGenerator<DecisionBatch> {
  let after = firstId('decision', span.since)
  for (;;) {
    const rows = await reader.$queryRaw<Row[]>`
      SELECT ${COLUMNS}
      FROM "Decision" AS decision JOIN "Checkout" AS checkout ON checkout.id = decision."checkoutId"
      ${NEXT_DECISION}
      WHERE decision.id > ${after} AND ${within(span)} AND ${DECIDED_BY_MATRIX}
      ORDER BY decision.id LIMIT ${BATCH}`
    yield readBatch(rows)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}

/** The decision that stood last of every checkout at one merchant, newest first. */
export async function* lastDecisionsAt(
  reader: Reader,
  merchantId: string,
  span: Span,
): AsyncGenerator<DecisionBatch> {
  const first = firstId('checkout', span.since)
  let older = Prisma.empty
  for (;;) {
    const rows = await reader.$queryRaw<Row[]>`
      SELECT ${COLUMNS}
      FROM "Checkout" AS checkout
      JOIN LATERAL (SELECT * FROM "Decision" WHERE "checkoutId" = checkout.id ORDER BY id DESC LIMIT 1)
        AS decision ON true
      ${NEXT_DECISION}
      WHERE checkout."merchantId" = ${merchantId} AND checkout.id >= ${first} ${older}
        AND ${within(span)} AND ${DECIDED_BY_MATRIX}
      ORDER BY checkout.id DESC LIMIT ${BATCH}`
    yield readBatch(rows)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    older = Prisma.sql`AND checkout.id < ${last.checkoutId}`
  }
}

type Row = Pick<StoredDecision, 'id' | 'checkoutId' | 'decidedAt'> & {
  readonly inputs: string
  readonly offered: readonly Flow[]
  readonly ending: Aftermath['ending']
  readonly attempts: Aftermath['attempts']
  readonly gestures: Aftermath['gestures']
}

/** A decision stands until the next of its checkout; what was done meanwhile was done with its plan in sight. */
const NEXT_DECISION = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT "createdAt" FROM "Decision" AS later
    WHERE later."checkoutId" = decision."checkoutId" AND later.id > decision.id
    ORDER BY later.id LIMIT 1
  ) AS next ON true`

const COLUMNS = Prisma.sql`
  decision.id, decision."checkoutId", decision."createdAt" AS "decidedAt", decision.inputs::text AS inputs,
  jsonb_path_query_array(decision.plan, '$.flows[*].flow') AS offered,
  CASE
    WHEN next."createdAt" IS NOT NULL THEN 'changed'
    WHEN checkout.status = 'completed' THEN 'completed'
    WHEN checkout.status <> 'canceled' THEN 'open'
    WHEN EXISTS (SELECT 1 FROM "Event" WHERE subject = checkout.id AND kind = 'checkout.expired') THEN 'expired'
    ELSE 'canceled'
  END AS ending,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', attempt.id, 'flow', attempt.flow, 'state', attempt.state,
     'failure', attempt.failure, 'elsewhere',
     (attempt.client->'host', attempt.client->'platform', attempt.client->'form') IS DISTINCT FROM
     (decision.plan->'client'->'host', decision.plan->'client'->'platform', decision.plan->'client'->'form'))
     ORDER BY attempt.id), '[]')
   FROM "Attempt" AS attempt WHERE attempt."checkoutId" = checkout.id
     AND attempt."createdAt" >= decision."createdAt"
     AND (next."createdAt" IS NULL OR attempt."createdAt" < next."createdAt")) AS attempts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', gesture.kind, 'what', gesture.what)
     ORDER BY gesture."createdAt"), '[]')
   FROM "Gesture" AS gesture WHERE gesture."checkoutId" = checkout.id
     AND gesture."createdAt" >= decision."createdAt"
     AND (next."createdAt" IS NULL OR gesture."createdAt" < next."createdAt")) AS gestures`

const DECIDED_BY_MATRIX = Prisma.sql`decision.inputs->'basket'->>'totalMinor' <> '0'`

function within({ since, until }: Span): Prisma.Sql {
  return until
    ? Prisma.sql`decision."createdAt" >= ${since} AND decision."createdAt" < ${until}`
    : Prisma.sql`decision."createdAt" >= ${since}`
}

function readBatch(rows: readonly Row[]): DecisionBatch {
  const decisions = rows.flatMap(({ inputs, ending, attempts, gestures, ...row }) => {
    const input = reviveInputs(inputs)
    return input ? [{ ...row, input, aftermath: { ending, attempts, gestures } }] : []
  })
  return { decisions, unreadable: rows.length - decisions.length }
}

const PARTS = ['client', 'surface', 'terms', 'basket', 'buyer', 'health', 'ready', 'successRates']

/** The inputs as the plan takes them; null for a record that doesn't hold them all, such as imported history. */
function reviveInputs(text: string): Omit<PlanInput, 'matrix'> | null {
  const inputs: unknown = JSON.parse(text, (key, value) =>
    key.endsWith('Minor') && typeof value === 'string' ? BigInt(value) : value,
  )
  if (typeof inputs !== 'object' || inputs === null) return null
  return PARTS.every((part) => part in inputs) ? (inputs as Omit<PlanInput, 'matrix'>) : null
}
