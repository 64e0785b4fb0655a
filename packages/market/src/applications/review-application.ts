import {
  type ApplicationView,
  type BasicBlock,
  type BusinessBlock,
  type EventKind,
  type FinancialBlock,
  OnetillError,
  type Review,
  type Viewer,
} from '@onetill/contract'
import {
  type ApplicationModel,
  append,
  classifyFailure,
  enqueue,
  type Tx,
  transaction,
} from '@onetill/db'
import { isMember } from '../authorise'
import type { MarketContext } from '../context'
import { placeholderHandle } from '../merchants/placeholder-handle'
import { VERDICT_STATES } from './application-moves'
import { openBlocks, toApplicationView } from './application-view'
import type { Blocks } from './check-blocks'
import { loadSubmittedApplication } from './load-application'

const VERDICT_EVENTS = {
  approve: 'merchant.verified',
  request_changes: 'application.changes_requested',
  reject: 'application.rejected',
} as const satisfies Record<Review['verdict'], EventKind>

/**
 * Decides a submitted application, once: a reviewer who read an older version gets `conflict`. Nobody judges a
 * merchant they belong to.
 */
export async function review(
  context: MarketContext,
  viewer: Viewer,
  verdict: Review,
): Promise<ApplicationView> {
  try {
    return await transaction(context.db, (tx) => decide(context, tx, viewer, verdict))
  } catch (error) {
    if (classifyFailure(error) === 'duplicate') throw new OnetillError('handle_taken')
    throw error
  }
}

async function decide(
  context: MarketContext,
  tx: Tx,
  viewer: Viewer,
  { applicationId, version, verdict, fields, note }: Review,
): Promise<ApplicationView> {
  const row = await loadSubmittedApplication(tx, viewer, applicationId)
  if (isMember(viewer, row.merchantId)) throw new OnetillError('not_allowed')
  if (verdict === 'request_changes' && Object.keys(fields).length === 0 && note === '') {
    throw new OnetillError('bad_request', { field: 'fields' })
  }
  const reasons = verdict === 'approve' ? {} : fields
  const now = context.clock()
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, version, state: 'submitted' },
    data: {
      state: VERDICT_STATES[verdict],
      version: { increment: 1 },
      reasons,
      note,
      reviewedBy: viewer.userId,
      reviewedAt: now,
    },
  })
  if (count !== 1) throw new OnetillError('conflict')
  if (verdict === 'approve') await verifyMerchant(tx, row, openBlocks(context.sealer, row), now)
  if (verdict === 'reject') await freeHandle(tx, row.merchantId)
  const eventId = await append(tx, {
    kind: VERDICT_EVENTS[verdict],
    subject: row.merchantId,
    merchantId: row.merchantId,
    actorId: viewer.userId,
    data: { applicationId, merchantId: row.merchantId, reasons, note },
  })
  await enqueue(tx, 'notify.event', { eventId })
  return toApplicationView(await loadSubmittedApplication(tx, viewer, applicationId))
}

/** The merchant becomes what was approved. */
async function verifyMerchant(
  tx: Tx,
  row: ApplicationModel,
  blocks: Blocks,
  verifiedAt: Date,
): Promise<void> {
  const { name, handle, tagline, avatar, category, country } = blocks.basic as BasicBlock
  const { kind } = blocks.business as BusinessBlock
  const { settlementCurrency } = blocks.financial as FinancialBlock
  const { count } = await tx.merchant.updateMany({
    where: { id: row.merchantId, state: 'unverified' },
    data: {
      ...{ name, handle, tagline, avatar, category, country, kind, settlementCurrency },
      state: 'verified',
      stateReason: '',
      verifiedAt,
    },
  })
  if (count !== 1) throw new OnetillError('conflict')
  // What was put on the shelves before is sold in the currency that was approved.
  await tx.product.updateMany({
    where: { merchantId: row.merchantId },
    data: { currency: settlementCurrency },
  })
}

/** A rejected merchant no longer keeps a name from others. */
async function freeHandle(tx: Tx, merchantId: string): Promise<void> {
  await tx.merchant.update({ where: { id: merchantId }, data: { handle: placeholderHandle() } })
}
