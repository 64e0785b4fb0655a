import {
  OnetillError,
  type OrderView,
  type Page,
  type RefundView,
  type Viewer,
} from '@onetill/contract'
import type { Prisma } from '@onetill/db'
import type { OrderFilter } from '../cashier'
import type { Deps } from '../deps'
import { viewRefund } from '../refund/refund-view'
import { assertMember } from './order-access'
import { viewOrder } from './order-view'

const PAGE = 20
const LINES = { lines: { orderBy: { position: 'asc' } } } as const

/** One order: for whoever holds its token, and by its id for its buyer and its merchant's team. */
export async function orderOf(
  deps: Deps,
  ref: { readonly token: string } | { readonly orderId: string },
  viewer: Viewer | null,
): Promise<OrderView> {
  const where = 'token' in ref ? { token: ref.token } : { id: ref.orderId }
  const order = await deps.db.write.order.findUnique({ where, include: LINES })
  if (!order) throw new OnetillError('not_found')
  const own = viewer !== null && order.buyerId === viewer.userId
  if (!('token' in ref) && !own) assertMember(viewer, order.merchantId)
  return viewOrder(order)
}

/** The refunds of one order, oldest first, for those whom {@link orderOf} shows it to. */
export async function refundsOf(
  deps: Deps,
  ref: { readonly token: string } | { readonly orderId: string },
  viewer: Viewer | null,
): Promise<readonly RefundView[]> {
  const order = await deps.db.write.order.findUnique({
    where: 'token' in ref ? { token: ref.token } : { id: ref.orderId },
    select: { buyerId: true, merchantId: true, refunds: { orderBy: { id: 'asc' } } },
  })
  if (!order) throw new OnetillError('not_found')
  const own = viewer !== null && order.buyerId === viewer.userId
  if (!('token' in ref) && !own) assertMember(viewer, order.merchantId)
  return order.refunds.map(viewRefund)
}

/** What the viewer bought, newest first. */
export function buyerOrders(
  deps: Deps,
  viewer: Viewer,
  cursor: string | null | undefined,
): Promise<Page<OrderView>> {
  return page(deps, { buyerId: viewer.userId }, cursor)
}

/** What a merchant sold, newest first, for its team. */
export async function merchantOrders(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
  { cursor, q, fulfilment }: OrderFilter,
): Promise<Page<OrderView>> {
  assertMember(viewer, merchantId)
  const words = q?.trim()
  const like = { contains: words, mode: 'insensitive' as const }
  return page(
    deps,
    {
      merchantId,
      ...(fulfilment ? { fulfilment } : {}),
      ...(words
        ? {
            OR: [
              { number: { startsWith: words.toUpperCase() } },
              { buyerName: like },
              { email: like },
              { lines: { some: { title: like } } },
            ],
          }
        : {}),
    },
    cursor,
  )
}

async function page(
  deps: Deps,
  where: Prisma.OrderWhereInput,
  cursor: string | null | undefined,
): Promise<Page<OrderView>> {
  const orders = await deps.db.write.order.findMany({
    where: cursor ? { AND: [where, { id: { lt: cursor } }] } : where,
    include: LINES,
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = orders.slice(0, PAGE)
  return {
    items: items.map(viewOrder),
    next: orders.length > PAGE ? (items.at(-1)?.id ?? null) : null,
  }
}
