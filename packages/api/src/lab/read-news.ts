import type { AttemptState, CheckoutStatus, Flow, Plan } from '@onetill/contract'
import type { Services } from '../services'

/** What became of a card in one client: its newest checkout, with the decision as it was stored. */
export type LabNews = {
  readonly decisionId: string
  readonly checkoutId: string
  readonly plan: Plan
  readonly status: CheckoutStatus
  readonly attempt: { readonly flow: Flow; readonly state: AttemptState } | null
}

/** The newest checkout of a card for every client that opened one since a moment. */
export async function readNews(
  { db }: Services,
  { cardId, since }: { readonly cardId: string; readonly since: Date },
): Promise<LabNews[]> {
  const { rows } = await db.pool.query<LabNews>(
    `SELECT DISTINCT ON (client->>'host', client->>'platform', client->>'form', client->>'version',
         client->>'embedded', client->>'confidence')
       "decisionId", "checkoutId", plan, status, attempt
     FROM (
       SELECT checkout.id AS "checkoutId", checkout.status, checkout."createdAt", decision.id AS "decisionId",
         decision.plan, decision.plan->'client' AS client, attempt
       FROM "Checkout" AS checkout
       CROSS JOIN LATERAL (
         SELECT id, plan FROM "Decision" WHERE "checkoutId" = checkout.id ORDER BY id LIMIT 1) AS decision
       LEFT JOIN LATERAL (
         SELECT json_build_object('flow', flow, 'state', state) AS attempt FROM "Attempt"
         WHERE "checkoutId" = checkout.id ORDER BY (state = 'succeeded') DESC, id DESC LIMIT 1) AS tried ON true
       WHERE checkout."cardId" = $1 AND checkout."createdAt" >= $2) AS opened
     ORDER BY client->>'host', client->>'platform', client->>'form', client->>'version',
       client->>'embedded', client->>'confidence', "createdAt" DESC`,
    [cardId, since],
  )
  return rows
}
