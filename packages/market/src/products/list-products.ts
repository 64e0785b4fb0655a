import type { DeskProductView, Page, Viewer } from '@onetill/contract'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { toDeskProductView, WITH_VARIANTS } from './product-view'

export type ProductListing = { readonly cursor?: string | null; readonly q?: string }

/** The merchant's products, newest first, narrowed to titles and SKUs that contain `q`. */
export async function listProducts(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  listing: ProductListing = {},
): Promise<Page<DeskProductView>> {
  demandMember(viewer, merchantId)
  const after = decodeCursor('product', listing.cursor)
  const contains = listing.q?.trim()
  const matching = contains && {
    OR: [
      { title: { contains, mode: 'insensitive' as const } },
      { variants: { some: { sku: { contains, mode: 'insensitive' as const }, deletedAt: null } } },
    ],
  }
  const rows = await context.db.write.product.findMany({
    where: {
      merchantId,
      deletedAt: null,
      ...(after ? { id: { lt: after } } : {}),
      ...(matching || {}),
    },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    include: WITH_VARIANTS,
  })
  return toPage(rows, toDeskProductView)
}
