import {
  type DisputeState,
  type DisputeView,
  OnetillError,
  type Page,
  type Viewer,
} from '@onetill/contract'
import type { DisputeEvidenceModel, DisputeModel, Prisma } from '@onetill/db'
import type { DisputeFilter, StaffDispute } from '../cashier'
import type { Deps } from '../deps'
import { assertAdmin, assertMember } from '../order/order-access'

const PAGE = 20
const WITH_EVIDENCE = { evidence: { orderBy: { id: 'asc' } } } as const

/** One dispute with its evidence, for its merchant's team and for administrators. */
export async function disputeOf(
  deps: Deps,
  disputeId: string,
  viewer: Viewer,
): Promise<StaffDispute> {
  const dispute = await deps.db.write.dispute.findUnique({
    where: { id: disputeId },
    include: WITH_EVIDENCE,
  })
  if (!dispute) throw new OnetillError('not_found')
  if (viewer.role !== 'admin') assertMember(viewer, dispute.merchantId ?? '')
  const [view] = await viewAll(deps, [dispute])
  if (!view) throw new Error('a dispute was read and is gone')
  return view
}

/** A merchant's disputes, newest first, for its team. */
export async function merchantDisputes(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
  cursor: string | null | undefined,
): Promise<Page<DisputeView>> {
  assertMember(viewer, merchantId)
  return page(deps, { merchantId }, cursor)
}

/** All disputes, newest first, for administrators. */
export async function listDisputes(
  deps: Deps,
  viewer: Viewer,
  { cursor, state }: DisputeFilter,
): Promise<Page<StaffDispute>> {
  assertAdmin(viewer)
  return page(deps, state ? { state } : {}, cursor)
}

async function page(
  deps: Deps,
  where: Prisma.DisputeWhereInput,
  cursor: string | null | undefined,
): Promise<Page<StaffDispute>> {
  const disputes = await deps.db.write.dispute.findMany({
    where: cursor ? { AND: [where, { id: { lt: cursor } }] } : where,
    include: WITH_EVIDENCE,
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = await viewAll(deps, disputes.slice(0, PAGE))
  return { items, next: disputes.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

type Loaded = DisputeModel & { readonly evidence: readonly DisputeEvidenceModel[] }

async function viewAll(deps: Deps, disputes: readonly Loaded[]): Promise<StaffDispute[]> {
  const ids = disputes.flatMap(({ orderId }) => orderId ?? [])
  const orders = await deps.db.write.order.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  })
  const numbers = new Map(orders.map(({ id, number }) => [id, number]))
  const now = deps.clock()
  return disputes.map((dispute) => ({
    id: dispute.id,
    merchantId: dispute.merchantId,
    networkRef: dispute.networkRef,
    state: dispute.state as DisputeState,
    channel: dispute.channel,
    reason: dispute.reason,
    claimedMinor: dispute.claimedMinor,
    heldMinor: dispute.heldMinor,
    feeMinor: dispute.feeMinor,
    currency: dispute.currency,
    orderId: dispute.orderId,
    orderNumber: (dispute.orderId && numbers.get(dispute.orderId)) ?? null,
    respondBy: dispute.respondBy,
    open: dispute.closedAt === null && dispute.respondBy > now,
    openedAt: dispute.createdAt,
    closedAt: dispute.closedAt,
    evidence: dispute.evidence.map(({ id, text, pictures, createdAt }) => ({
      ...{ id, text, pictures, createdAt },
    })),
  }))
}
