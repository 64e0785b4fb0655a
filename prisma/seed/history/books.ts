import { newId } from '@onetill/db'
import { type AccountPath, accountId, type TransferKind } from '@onetill/ledger'
import type { Row, Rows } from '../rows'

export type Movement = {
  readonly kind: TransferKind
  readonly subject: string
  readonly debit: AccountPath
  readonly credit: AccountPath
  readonly amountMinor: bigint
  readonly currency: string
  readonly at: Date
  /** Subject and kind of the movement this one reverses. */
  readonly reverses?: readonly [subject: string, kind: TransferKind]
}

/** The till's books while history is written: every movement dated, balances known as it goes. */
export type Books = {
  post(movement: Movement): void
  balanceOf(path: AccountPath, currency: string): bigint
  write(rows: Rows): Promise<void>
}

export function createBooks(): Books {
  const accounts = new Map<string, Row>()
  const balances = new Map<string, bigint>()
  const transfers: Row[] = []
  const idOf = new Map<string, string>()

  const open = (path: AccountPath, { currency, at }: Movement): string => {
    const id = accountId(path, currency)
    if (!accounts.has(id)) accounts.set(id, { id, path, currency, createdAt: at })
    return id
  }
  const change = (id: string, by: bigint) => balances.set(id, (balances.get(id) ?? 0n) + by)

  return {
    post(movement) {
      const { kind, subject, amountMinor, currency, at, reverses } = movement
      if (amountMinor === 0n) return
      const id = newId('transfer', at.getTime())
      const debitId = open(movement.debit, movement)
      const creditId = open(movement.credit, movement)
      change(debitId, -amountMinor)
      change(creditId, amountMinor)
      idOf.set(`${subject} ${kind}`, id)
      const reversed = reverses ? (idOf.get(reverses.join(' ')) ?? null) : null
      const row = { kind, subject, debitId, creditId, amountMinor, currency }
      transfers.push({ id, ...row, reverses: reversed, createdAt: at })
    },
    balanceOf: (path, currency) => balances.get(accountId(path, currency)) ?? 0n,
    async write(rows) {
      await rows.add('LedgerAccount', [...accounts.values()])
      await rows.add('Transfer', transfers)
    },
  }
}
