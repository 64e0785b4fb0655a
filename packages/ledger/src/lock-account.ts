import type { Tx } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'

/**
 * Makes every other spender of this account wait until the transaction ends, and counts a spend: whoever read the
 * account before must read it again. Call it before reading the balance that is to be spent; crediting the account
 * needs no lock. An account that doesn't exist has nothing to spend.
 */
export async function lockAccount(tx: Tx, path: AccountPath, currency: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "LedgerAccount" SET spends = spends + 1 WHERE id = ${accountId(path, currency)}`
}
