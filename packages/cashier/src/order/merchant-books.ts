import type { MerchantBooks, Viewer } from '@onetill/contract'
import { accounts, balancesOf } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertMember } from './order-access'

/** What a merchant has earned, for its team: pending until its orders settle, then available. */
export async function merchantBooks(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
): Promise<MerchantBooks> {
  assertMember(viewer, merchantId)
  const terms = await deps.db.write.terms.findUnique({ where: { merchantId } })
  const currency = terms?.currency ?? 'CNY'
  const [pendingMinor = 0n, availableMinor = 0n] = await balancesOf(
    deps.db.write,
    [accounts.merchantPending(merchantId), accounts.merchantAvailable(merchantId)],
    currency,
  )
  return { currency, pendingMinor, availableMinor }
}
