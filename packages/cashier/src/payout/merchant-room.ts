import type { Reader } from '@onetill/db'
import { accounts, balanceSql } from '@onetill/ledger'
import { computeReserve, soldLately } from './compute-reserve'

/** What of a merchant's available money may leave. */
export type Room = {
  readonly availableMinor: bigint
  readonly reserveMinor: bigint
  readonly payableMinor: bigint
  readonly rule: {
    readonly reserveBps: number
    readonly reserveDays: number
    readonly reserveFixedMinor: bigint
  }
}

/** Who spends against it locks the available account first. */
export async function readRoom(
  reader: Reader,
  merchantId: string,
  currency: string,
): Promise<Room> {
  const terms = await reader.terms.findUniqueOrThrow({ where: { merchantId } })
  const soldMinor = await soldLately(reader, merchantId, currency, terms.reserveDays)
  const [row] = await reader.$queryRaw<{ balance: bigint }[]>`
    SELECT ${balanceSql(accounts.merchantAvailable(merchantId), currency)} AS balance`
  const availableMinor = row?.balance ?? 0n
  const reserveMinor = computeReserve(terms, soldMinor)
  const payableMinor = availableMinor - reserveMinor
  return {
    availableMinor,
    reserveMinor,
    payableMinor: payableMinor > 0n ? payableMinor : 0n,
    rule: terms,
  }
}
