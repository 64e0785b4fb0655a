import type {
  BasicBlock,
  BusinessBlock,
  FieldProblems,
  SubmitApplication,
  SubmittedApplication,
  Viewer,
} from '@onetill/contract'
import { OnetillError } from '@onetill/contract'
import { append, classifyFailure, type Tx, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { WRITABLE_STATES } from './application-moves'
import { openBlocks, toApplicationView } from './application-view'
import { type Blocks, missingFields } from './check-blocks'
import { handleIsFree } from './handle-is-free'
import { loadOwnApplication } from './load-application'

const HANDLE_TAKEN: FieldProblems = { 'basic.handle': 'taken' }

/** Hands a complete application to the reviewers. From then on its handle is reserved. */
export async function submitApplication(
  context: MarketContext,
  viewer: Viewer,
  input: SubmitApplication,
): Promise<SubmittedApplication> {
  try {
    return await transaction(context.db, (tx) => submit(context, tx, viewer, input))
  } catch (error) {
    // Somebody else reserved the handle between our look and our write.
    if (classifyFailure(error) === 'duplicate') return { kind: 'incomplete', fields: HANDLE_TAKEN }
    throw error
  }
}

async function submit(
  context: MarketContext,
  tx: Tx,
  viewer: Viewer,
  input: SubmitApplication,
): Promise<SubmittedApplication> {
  const row = await loadOwnApplication(tx, viewer, input.applicationId)
  if (row.state === 'submitted') throw new OnetillError('application_open')
  const blocks = openBlocks(context.sealer, row)
  const fields = missingFields(blocks)
  if (Object.keys(fields).length > 0) return { kind: 'incomplete', fields }
  const names = nameOf(blocks)
  if (!(await handleIsFree(tx, row.merchantId, names.handle))) {
    return { kind: 'incomplete', fields: HANDLE_TAKEN }
  }
  const { count } = await tx.application.updateMany({
    where: { id: row.id, version: input.version, state: { in: [...WRITABLE_STATES] } },
    data: {
      state: 'submitted',
      version: { increment: 1 },
      reasons: {},
      note: '',
      submittedBy: viewer.userId,
      submittedAt: context.clock(),
    },
  })
  if (count === 1) {
    await tx.merchant.update({ where: { id: row.merchantId }, data: names })
    await append(tx, {
      kind: 'merchant.applied',
      subject: row.merchantId,
      merchantId: row.merchantId,
      actorId: viewer.userId,
      data: { applicationId: row.id, merchantId: row.merchantId },
    })
  }
  const application = toApplicationView(await loadOwnApplication(tx, viewer, row.id))
  return { kind: count === 1 ? 'submitted' : 'conflict', application }
}

function nameOf(blocks: Blocks): { handle: string; name: string; kind: string } {
  const { handle, name } = blocks.basic as BasicBlock
  const { kind } = blocks.business as BusinessBlock
  return { handle, name, kind }
}
