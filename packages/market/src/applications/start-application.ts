import type { ApplicationView, Viewer } from '@onetill/contract'
import { type ApplicationModel, newId, type Prisma, type Tx, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { placeholderHandle } from '../merchants/placeholder-handle'
import { OPEN_STATES } from './application-moves'
import { toApplicationView } from './application-view'

/**
 * Opens an application with the viewer as the new merchant's owner, or returns the one that is open. After a rejection
 * a new one starts on the same merchant with what was written before, save the bank account.
 */
export async function startApplication(
  context: MarketContext,
  viewer: Viewer,
): Promise<ApplicationView> {
  const now = context.clock()
  const row = await transaction(context.db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`apply:${viewer.userId}`}, 0))`
    const latest = await latestUndecided(tx, viewer.userId)
    if (latest && (OPEN_STATES as readonly string[]).includes(latest.state)) return latest
    const merchantId = latest?.merchantId ?? (await createMerchant(tx, viewer.userId, now))
    return tx.application.create({
      data: {
        id: newId('application', now.getTime()),
        merchantId,
        basic: (latest?.basic ?? {}) as Prisma.InputJsonObject,
        business: (latest?.business ?? {}) as Prisma.InputJsonObject,
        createdAt: now,
      },
    })
  })
  return toApplicationView(row)
}

/** The newest application of a merchant of theirs that is not verified yet. */
async function latestUndecided(tx: Tx, userId: string): Promise<ApplicationModel | null> {
  return tx.application.findFirst({
    where: { merchant: { state: 'unverified', members: { some: { userId, role: 'owner' } } } },
    orderBy: { id: 'desc' },
  })
}

async function createMerchant(tx: Tx, userId: string, createdAt: Date): Promise<string> {
  const id = newId('merchant', createdAt.getTime())
  await tx.merchant.create({
    data: {
      id,
      handle: placeholderHandle(),
      name: '',
      kind: 'company',
      createdAt,
      members: { create: { userId, role: 'owner', createdAt } },
    },
  })
  return id
}
