import { OnetillError, type Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { openBlocks } from './application-view'
import { loadSubmittedApplication } from './load-application'

/** The whole bank account number, for a reviewer who asks for it expressly. */
export async function revealAccountNumber(
  context: MarketContext,
  viewer: Viewer,
  applicationId: string,
): Promise<string> {
  const row = await loadSubmittedApplication(context.db.write, viewer, applicationId)
  const { accountNumber } = openBlocks(context.sealer, row).financial
  if (typeof accountNumber !== 'string') throw new OnetillError('not_found')
  return accountNumber
}
