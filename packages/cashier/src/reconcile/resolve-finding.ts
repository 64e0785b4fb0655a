import {
  type Channel,
  type FindingView,
  OnetillError,
  type ResolveFinding,
  type Viewer,
} from '@onetill/contract'
import { append, type FindingModel, newId, type Tx, transaction } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertAdmin } from '../order/order-access'
import { differenceOf } from './difference'
import { findingOf } from './read-findings'

/**
 * Makes our books equal the network's bill by one transfer, with who did it and why; the finding itself never changes.
 * Once per finding, and only on the newest reading of its day. For administrators.
 */
export async function resolveFinding(
  deps: Deps,
  { findingId, against, why }: ResolveFinding,
  viewer: Viewer,
): Promise<FindingView> {
  assertAdmin(viewer)
  await transaction(deps.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Finding" WHERE id = ${findingId} FOR UPDATE`
    const finding = await demandOpen(tx, findingId)
    const changeMinor = differenceOf(finding)
    if (changeMinor === 0n) throw new OnetillError('already_resolved')
    const id = newId('correction')
    const { channel, kind, reference, currency } = finding
    await tx.correction.create({
      data: {
        ...{ id, findingId, channel, kind, reference, against, changeMinor, currency, why },
        actorId: viewer.userId,
      },
    })
    await post(tx, [transferOf(id, finding, against, changeMinor)])
    await append(tx, {
      kind: 'bill.corrected',
      subject: findingId,
      actorId: viewer.userId,
      data: { correctionId: id, against, why, currency, changeMinor: changeMinor.toString() },
    })
  })
  return findingOf(deps, findingId)
}

/** A finding of an older reading is history: what counts is what the newest one found. */
async function demandOpen(tx: Tx, findingId: string): Promise<FindingModel> {
  const finding = await tx.finding.findUnique({
    where: { id: findingId },
    include: { bill: true, correction: true },
  })
  if (!finding) throw new OnetillError('not_found')
  if (finding.correction) throw new OnetillError('already_resolved')
  const { channel, day } = finding.bill
  const newest = await tx.bill.findFirst({ where: { channel, day }, orderBy: { id: 'desc' } })
  if (newest?.id !== finding.billId) throw new OnetillError('conflict')
  return finding
}

function transferOf(
  subject: string,
  { channel, currency }: FindingModel,
  against: ResolveFinding['against'],
  changeMinor: bigint,
) {
  const clearing = accounts.channelClearing(channel as Channel)
  const other = against === 'suspense' ? accounts.platformSuspense : accounts.platformDifferences
  const legs =
    changeMinor > 0n
      ? { debit: clearing, credit: other, amountMinor: changeMinor }
      : { debit: other, credit: clearing, amountMinor: -changeMinor }
  return { kind: 'correction', subject, currency, ...legs } as const
}
