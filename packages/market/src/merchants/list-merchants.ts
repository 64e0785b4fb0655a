import type { MerchantKind, MerchantState, Page, ReviewedMerchant, Viewer } from '@onetill/contract'
import type { MerchantModel, Prisma } from '@onetill/db'
import { demandReviewer, isMember } from '../authorise'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { reviewerMoves } from './merchant-moves'
import { toMerchantView } from './merchant-view'

export type MerchantListing = {
  readonly cursor?: string | null
  readonly state?: MerchantState
  /** Part of a name or handle. */
  readonly q?: string
}

/** Every merchant, youngest first, for reviewers. */
export async function listMerchants(
  context: MarketContext,
  viewer: Viewer,
  { cursor, state, q }: MerchantListing = {},
): Promise<Page<ReviewedMerchant>> {
  demandReviewer(viewer)
  const after = decodeCursor('merchant', cursor)
  const rows = await context.db.write.merchant.findMany({
    where: { ...(after ? { id: { lt: after } } : {}), ...(state ? { state } : {}), ...named(q) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    include: {
      applications: {
        where: { submittedAt: { not: null } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  })
  return toPage(rows, (row) => toReviewedMerchant(viewer, row))
}

function named(q = ''): Prisma.MerchantWhereInput {
  // Prisma leaves LIKE's own signs in what it is given.
  const contains = q.trim().replace(/[\\%_]/g, '\\$&')
  if (contains === '') return {}
  const like = { contains, mode: 'insensitive' } as const
  return { OR: [{ name: like }, { handle: like }] }
}

function toReviewedMerchant(
  viewer: Viewer,
  row: MerchantModel & { applications: readonly { id: string }[] },
): ReviewedMerchant {
  return {
    ...toMerchantView(row),
    stateReason: row.stateReason,
    kind: row.kind as MerchantKind,
    category: row.category,
    country: row.country,
    createdAt: row.createdAt,
    applicationId: row.applications[0]?.id ?? null,
    moves: isMember(viewer, row.id) ? [] : reviewerMoves(row.state as MerchantState),
  }
}
