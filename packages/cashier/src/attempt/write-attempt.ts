import { createHash } from 'node:crypto'
import { type Client, channelOf, type Flow, type PayCheckout } from '@onetill/contract'
import { type FirstEvent, newId, type Tx } from '@onetill/db'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import { toJson } from '../json'

/** A worker looks after an attempt whose caller was never heard of again. */
export const FIRST_ASK_SECONDS = 10

/** What makes two payments the same request, beside their key. */
export function hashPayment(input: PayCheckout): string {
  return createHash('sha256')
    .update(`${input.checkoutId} ${input.flow ?? ''}`)
    .digest('hex')
}

/** Writes an attempt before anything is asked of anyone. */
export async function insertAttempt(
  tx: Tx,
  checkout: LoadedCheckout,
  input: PayCheckout,
  flow: Flow,
  client: Client,
  inLine: { readonly key?: string; readonly insteadOf?: string; readonly expiresAt?: Date } = {},
): Promise<LoadedAttempt> {
  const id = newId('attempt')
  const row = await tx.attempt.create({
    data: {
      id,
      checkoutId: checkout.id,
      key: input.key,
      bodyHash: hashPayment(input),
      flow,
      channel: channelOf(flow),
      state: 'created',
      amountMinor: checkout.totalMinor,
      currency: checkout.currency,
      reference: referenceOf(id),
      client: toJson(client),
      expiresAt: checkout.heldUntil,
      ...inLine,
    },
  })
  return { ...row, flow }
}

/** An attempt that is paid in the moment it is made, because the till itself holds the money. */
export function paidAttempt(
  place: number,
  checkout: Pick<LoadedCheckout, 'id' | 'totalMinor' | 'currency'>,
  request: { readonly key: string; readonly bodyHash: string; readonly reference?: string },
  client: Client,
  settledAt: Date,
) {
  const id = newId('attempt')
  const { key, bodyHash, reference = referenceOf(id) } = request
  return {
    place,
    id,
    checkoutId: checkout.id,
    ...{ key, bodyHash, reference },
    flow: 'balance.one_tap' as const,
    channel: 'balance' as const,
    amountMinor: checkout.totalMinor,
    currency: checkout.currency,
    client,
    settledAt,
  }
}

export type PaidAttempt = ReturnType<typeof paidAttempt>

/** A part of a statement: writes the {@link PaidAttempt}s of a jsonb parameter whose place has `won`. */
export function paidAttemptsSql(rows: string): string {
  return `INSERT INTO "Attempt" (id, "checkoutId", key, "bodyHash", flow, channel, state, "amountMinor", currency,
      reference, "networkRef", client, "expiresAt", "settledAt")
    SELECT id, "checkoutId", key, "bodyHash", flow, channel, 'succeeded', "amountMinor", currency, reference, id,
      client, won.until, "settledAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS paid(place int, id text, "checkoutId" text, key text,
      "bodyHash" text, flow text, channel text, "amountMinor" bigint, currency text, reference text,
      client jsonb, "settledAt" timestamptz) JOIN won USING (place)`
}

/** What the log is told of it: the same as of any attempt that was paid. */
export function paidMove({ place, id, flow, checkoutId }: PaidAttempt): FirstEvent {
  return {
    place,
    id: newId('event'),
    kind: 'attempt.moved',
    subject: id,
    data: { from: 'created', to: 'succeeded', why: 'paid', flow, checkoutId },
  }
}

/** Networks know an attempt by this: 26 letters and digits. */
function referenceOf(attemptId: string): string {
  return attemptId.slice(attemptId.indexOf('_') + 1)
}
