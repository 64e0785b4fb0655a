import type { Flow, Plan } from '@onetill/contract'
import type { Reader } from '@onetill/db'
import type { PlanInput } from '../plan/plan-input'
import type { StoredDecision } from '../plan/replay'

type Row = { id: string; inputs: unknown; plan: Plan; attempted: Flow | null }

/**
 * The newest decisions since a moment, ready to be replayed under another matrix or other terms. What cost nothing
 * was not decided by the matrix and is left out.
 */
export async function decisionsSince(
  reader: Reader,
  since: Date,
  limit = 10_000,
): Promise<StoredDecision[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT decision.id, decision.inputs, decision.plan, (
      SELECT flow FROM "Attempt" WHERE "checkoutId" = decision."checkoutId" ORDER BY id DESC LIMIT 1
    ) AS attempted
    FROM "Decision" AS decision
    WHERE decision."createdAt" >= ${since} AND decision.inputs->'basket'->>'totalMinor' <> '0'
    ORDER BY decision."createdAt" DESC LIMIT ${limit}`
  return rows.map(({ inputs, ...row }) => ({ ...row, input: reviveInputs(inputs) }))
}

function reviveInputs(inputs: unknown): Omit<PlanInput, 'matrix'> {
  return JSON.parse(JSON.stringify(inputs), (key, value) =>
    key.endsWith('Minor') && typeof value === 'string' ? BigInt(value) : value,
  )
}
