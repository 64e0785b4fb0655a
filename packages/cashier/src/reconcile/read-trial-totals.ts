import type { Viewer } from '@onetill/contract'
import { type TrialTotal, trialTotals } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertAdmin } from '../order/order-access'

/** All balances by kind of account, as of one moment; for administrators. */
export async function readTrialTotals(deps: Deps, viewer: Viewer): Promise<readonly TrialTotal[]> {
  assertAdmin(viewer)
  return trialTotals(deps.db.write)
}
