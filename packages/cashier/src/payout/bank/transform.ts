import { z } from 'zod'
import type { BankTransfer, RailOutcome } from '../rail'

const zTransfer = z.object({
  id: z.string().min(1),
  reference: z.string(),
  amount: z.string().regex(/^\d{1,16}$/),
  status: z.enum(['accepted', 'settled', 'rejected', 'returned']),
  reason: z.string().nullish(),
})

/** A transfer as the bank wants it: minor units as a string of digits. */
export function writeTransfer({ reference, amountMinor, currency, account, memo }: BankTransfer) {
  return { reference, amount: amountMinor.toString(), currency, account, memo }
}

/** What the bank says about a transfer. Another reference than asked about says nothing. */
export function readTransfer(content: unknown, reference: string): RailOutcome {
  const read = zTransfer.safeParse(content)
  if (!read.success || read.data.reference !== reference) {
    return { status: 'unknown', cause: 'bad_answer' }
  }
  const { id: railRef, amount, status, reason } = read.data
  switch (status) {
    case 'accepted':
      return { status: 'pending', railRef }
    case 'settled':
      return { status: 'paid', railRef, amountMinor: BigInt(amount) }
    case 'rejected':
      return { status: 'failed', reason: reason ?? 'rejected' }
    case 'returned':
      return { status: 'returned', railRef, reason: reason ?? 'returned' }
  }
}
