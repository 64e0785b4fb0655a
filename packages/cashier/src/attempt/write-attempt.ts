import { createHash } from 'node:crypto'
import { type Client, channelOf, type Flow, type PayCheckout } from '@onetill/contract'
import { newId, type Tx } from '@onetill/db'
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

/** Writes an attempt before anything is asked of anyone. Networks know it by its reference: 26 letters and digits. */
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
      reference: id.slice(id.indexOf('_') + 1),
      client: toJson(client),
      expiresAt: checkout.heldUntil,
      ...inLine,
    },
  })
  return { ...row, flow }
}
