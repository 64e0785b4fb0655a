import type { Reader } from '@onetill/db'
import { accounts, balanceOf } from '@onetill/ledger'
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
  const availableMinor = await balanceOf(reader, accounts.merchantAvailable(merchantId), currency)
  const reserveMinor = computeReserve(terms, soldMinor)
  const payableMinor = availableMinor - reserveMinor
  return {
    availableMinor,
    reserveMinor,
    payableMinor: payableMinor > 0n ? payableMinor : 0n,
    rule: terms,
  }
}
