import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { PayoutRail, RailOutcome } from '../rail'
import { type BankAnswer, createBankClient } from './client'
import { readTransfer, writeTransfer } from './transform'

export type BankConfig = {
  readonly baseUrl: string
  /** The name under which the bank knows us. */
  readonly client: string
  readonly privateKeyPem: string
  readonly bankPublicKeyPem: string
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly timeoutMs?: number
}

/** Payouts as transfers of a bank: Ed25519 signatures both ways, one transfer for each reference. */
export function createBankRail(config: BankConfig): PayoutRail {
  const client = createBankClient({
    ...config,
    privateKey: createPrivateKey(config.privateKeyPem),
    bankKey: createPublicKey(config.bankPublicKeyPem),
    timeoutMs: config.timeoutMs ?? 8_000,
  })
  return {
    send: async (transfer) =>
      outcomeOf(
        await client.post('/bank/v1/transfers', writeTransfer(transfer)),
        transfer.reference,
      ),
    query: async (reference) => {
      const path = `/bank/v1/transfers/${encodeURIComponent(reference)}`
      const answer = await client.get(path)
      const isUnheard = answer.kind === 'refused' && answer.code === 'unknown_reference'
      return isUnheard ? { status: 'unheard' } : outcomeOf(answer, reference)
    },
  }
}

/** A refusal says only that this call had no effect; the payout fails when the transfer itself was rejected. */
function outcomeOf(answer: BankAnswer, reference: string): RailOutcome {
  if (answer.kind === 'ok') return readTransfer(answer.content, reference)
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  // Signed and final: the bank read the order and won't carry it out.
  return answer.code === 'bad_request'
    ? { status: 'failed', reason: answer.code }
    : { status: 'unknown', cause: 'bad_answer' }
}
