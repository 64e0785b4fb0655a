import { Prisma, type Reader } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'

/**
 * An account's balance, credits − debits, in minor units: its snapshot and the tail of transfers since, read in one
 * statement. Zero for an account that never moved. To spend against it, {@link lockAccount} first.
 */
export async function balanceOf(
  reader: Reader,
  path: AccountPath,
  currency: string,
): Promise<bigint> {
  const [balance] = await balancesOf(reader, [path], currency)
  return balance ?? 0n
}

/**
 * The balances of several accounts of one currency, in the order asked for, as of one moment.
 * A snapshot that lies beyond the transactions of this server (a dump restored elsewhere) counts as absent.
 */
export async function balancesOf(
  reader: Reader,
  paths: readonly AccountPath[],
  currency: string,
): Promise<bigint[]> {
  const ids = paths.map((path) => accountId(path, currency))
  const rows = await reader.$queryRaw<{ balance: bigint }[]>`
    SELECT ${Prisma.raw(balanceSql('wanted.id'))} AS balance
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place) ORDER BY wanted.place`
  return rows.map((row) => row.balance)
}

/** The same balance as a value inside a caller's own query; `id` is an SQL expression of the account's id. */
export function balanceSql(id: string): string {
  return `(
    SELECT (coalesce(snapshot."creditMinor" - snapshot."debitMinor", 0)
      + (SELECT coalesce(sum("amountMinor"), 0) FROM "Transfer"
         WHERE "creditId" = account.id AND txid >= coalesce(snapshot."throughTxid", 0))
      - (SELECT coalesce(sum("amountMinor"), 0) FROM "Transfer"
         WHERE "debitId" = account.id AND txid >= coalesce(snapshot."throughTxid", 0)))::bigint
    FROM (SELECT ${id} AS id) AS account
    LEFT JOIN "Balance" AS snapshot ON snapshot."accountId" = account.id
      AND snapshot."throughTxid" <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`
}

/** A holder's balances in every currency they have one in: accounts of exactly this path. */
export async function balancesByCurrency(
  reader: Reader,
  path: AccountPath,
): Promise<{ currency: string; balanceMinor: bigint }[]> {
  const held = await reader.ledgerAccount.findMany({
    where: { path },
    select: { currency: true },
    orderBy: { currency: 'asc' },
  })
  return Promise.all(
    held.map(async ({ currency }) => ({
      currency,
      balanceMinor: await balanceOf(reader, path, currency),
    })),
  )
}
