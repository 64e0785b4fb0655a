import { OnetillError } from '@onetill/contract'
import type { Tx } from '@onetill/db'

/** Passes a verified merchant, and keeps it verified until the transaction ends. */
export async function demandSelling(tx: Tx, merchantId: string): Promise<void> {
  const [merchant] = await tx.$queryRaw<{ state: string }[]>`
    SELECT state FROM "Merchant" WHERE id = ${merchantId} FOR SHARE`
  if (!merchant) throw new OnetillError('not_found')
  if (merchant.state === 'unverified') throw new OnetillError('merchant_not_verified')
  if (merchant.state !== 'verified') throw new OnetillError('merchant_restricted')
}
