import { OnetillError, type Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import { isMember } from '../authorise'
import type { MarketContext } from '../context'
import { openBlocks } from './application-view'
import { loadSubmittedApplication } from './load-application'

/** The whole bank account number, for a reviewer who asks for it expressly; that they asked is on record. */
export async function revealAccountNumber(
  context: MarketContext,
  viewer: Viewer,
  applicationId: string,
): Promise<string> {
  return transaction(context.db, async (tx) => {
    const row = await loadSubmittedApplication(tx, viewer, applicationId)
    if (isMember(viewer, row.merchantId)) throw new OnetillError('not_allowed')
    const { accountNumber } = openBlocks(context.sealer, row).financial
    if (typeof accountNumber !== 'string') throw new OnetillError('not_found')
    await append(tx, {
      kind: 'application.account_revealed',
      subject: row.merchantId,
      merchantId: row.merchantId,
      actorId: viewer.userId,
      data: { applicationId, merchantId: row.merchantId },
    })
    return accountNumber
  })
}
