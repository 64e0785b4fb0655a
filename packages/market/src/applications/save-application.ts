import type { FieldProblem, SaveApplication, SavedApplication, Viewer } from '@onetill/contract'
import { OnetillError } from '@onetill/contract'
import { type ApplicationModel, type Prisma, type Tx, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { ownMedia } from '../media/own-media'
import { WRITABLE_STATES } from './application-moves'
import { openBlocks, toApplicationView } from './application-view'
import { type Draft, type PatchedBlocks, patchBlocks } from './check-blocks'
import { handleIsFree } from './handle-is-free'
import { loadOwnApplication } from './load-application'
import { maskFinancial, sealFinancial } from './seal-financial'

/**
 * Saves part of a draft. Either every field sent is good and all are saved, or none is and each bad one is named.
 * Changing a field closes the reviewer's reason against it.
 */
export async function saveApplication(
  context: MarketContext,
  viewer: Viewer,
  input: SaveApplication,
): Promise<SavedApplication> {
  return transaction(context.db, async (tx): Promise<SavedApplication> => {
    const row = await loadOwnApplication(tx, viewer, input.applicationId)
    if (row.state === 'submitted') throw new OnetillError('application_open')
    const patch = { ...input, financial: withoutMask(row, input.financial) }
    const patched = patchBlocks(openBlocks(context.sealer, row), patch)
    const fields = { ...(await outsideProblems(tx, viewer, row, patched)), ...patched.problems }
    if (Object.keys(fields).length > 0) return { kind: 'invalid', fields }
    const { count } = await tx.application.updateMany({
      where: { id: row.id, version: input.version, state: { in: [...WRITABLE_STATES] } },
      data: {
        version: { increment: 1 },
        basic: patched.blocks.basic as Prisma.InputJsonObject,
        business: patched.blocks.business as Prisma.InputJsonObject,
        financial: sealFinancial(
          context.sealer,
          row.id,
          patched.blocks.financial,
        ) as Prisma.InputJsonObject,
        reasons: openReasons(row, patched.touched),
      },
    })
    const application = toApplicationView(await loadOwnApplication(tx, viewer, row.id))
    return { kind: count === 1 ? 'saved' : 'conflict', application }
  })
}

/** A form that sends the masked account number back has not changed it. */
function withoutMask(row: ApplicationModel, financial: Draft | undefined): Draft | undefined {
  if (!financial) return undefined
  const { accountNumber, ...rest } = financial
  const masked = maskFinancial(row.financial as Draft).accountNumber
  return accountNumber === undefined || accountNumber === masked ? rest : financial
}

/** What only the database knows to be wrong: a handle that is taken, pictures that are somebody else's. */
async function outsideProblems(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationModel,
  { blocks, touched }: PatchedBlocks,
): Promise<Record<string, FieldProblem>> {
  const problems: Record<string, FieldProblem> = {}
  const owner = { userId: viewer.userId, merchantId: row.merchantId }
  const { handle, avatar } = blocks.basic
  const { licence } = blocks.business
  if (touched.includes('basic.handle') && typeof handle === 'string') {
    if (!(await handleIsFree(tx, row.merchantId, handle))) problems['basic.handle'] = 'taken'
  }
  if (touched.includes('basic.avatar') && typeof avatar === 'string') {
    const own = await ownMedia(tx, owner, [avatar], 'public')
    if (!own.has(avatar)) problems['basic.avatar'] = 'not_yours'
  }
  if (touched.includes('business.licence') && typeof licence === 'string') {
    const own = await ownMedia(tx, owner, [licence], 'private')
    if (!own.has(licence)) problems['business.licence'] = 'not_yours'
  }
  return problems
}

function openReasons(row: ApplicationModel, touched: readonly string[]): Prisma.InputJsonObject {
  const reasons = Object.entries(row.reasons as Record<string, string>)
  return Object.fromEntries(reasons.filter(([field]) => !touched.includes(field)))
}
