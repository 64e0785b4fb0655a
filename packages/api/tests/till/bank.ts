import type { BankAccounts, BankTransfer, PayoutRail, RailOutcome } from '@onetill/cashier'

type Entry = { readonly transfer: BankTransfer; state: 'pending' | 'paid' | 'failed' | 'returned' }

/** A bank with its own books inside the test, for what the sandbox can't be told at a moment of the test's choosing. */
export function createBank() {
  const books = new Map<string, Entry>()
  const mood = { silent: false, dropsAnswers: false, sends: 0 }

  function outcomeOf(reference: string): RailOutcome {
    const entry = books.get(reference)
    if (!entry) throw new Error(`the bank knows no ${reference}`)
    const railRef = `BT-${reference}`
    switch (entry.state) {
      case 'pending':
        return { status: 'pending', railRef }
      case 'paid':
        return { status: 'paid', railRef, amountMinor: entry.transfer.amountMinor }
      case 'failed':
        return { status: 'failed', reason: 'account_closed' }
      case 'returned':
        return { status: 'returned', railRef, reason: 'name_mismatch' }
    }
  }

  const rail: PayoutRail = {
    async send(transfer) {
      mood.sends += 1
      if (mood.silent) throw new Error('no answer')
      if (!books.has(transfer.reference)) {
        books.set(transfer.reference, { transfer, state: 'pending' })
      }
      if (mood.dropsAnswers) throw new Error('the answer is lost')
      return outcomeOf(transfer.reference)
    },
    async query(reference) {
      if (mood.silent) throw new Error('no answer')
      return books.has(reference) ? outcomeOf(reference) : { status: 'unheard' }
    },
  }
  const account = { ref: 'app_1', bank: 'ICBC', holder: 'Wild Honey Ltd', last: '5678' }
  const found: { answer: Awaited<ReturnType<BankAccounts['find']>> } = {
    answer: { ...account, currency: 'CNY' },
  }
  const accounts: BankAccounts = {
    find: async () => found.answer,
    open: async () => ({ bank: 'ICBC', holder: 'Wild Honey Ltd', number: '6222020200012345678' }),
  }
  return {
    payouts: { rail, accounts },
    mood,
    found,
    books,
    /** The bank makes up its mind about every transfer it has. */
    decide(state: Entry['state']) {
      for (const entry of books.values()) entry.state = state
    },
    sentMinor: () =>
      [...books.values()].reduce((sum, { transfer }) => sum + transfer.amountMinor, 0n),
  }
}
