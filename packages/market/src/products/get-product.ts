import type { DeskProductView, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { loadProduct } from './load-product'
import { toDeskProductView } from './product-view'

export async function getProduct(
  context: MarketContext,
  viewer: Viewer,
  productId: string,
): Promise<DeskProductView> {
  return toDeskProductView(await loadProduct(context.db.write, viewer, productId))
}
