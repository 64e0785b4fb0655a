import { OnetillError, type Viewer } from '@onetill/contract'
import type { Reader } from '@onetill/db'
import { demandMember } from '../authorise'
import { type ProductRow, WITH_VARIANTS } from './product-view'

/** The product with its variants, for a member of its merchant; for anyone else it does not exist. */
export async function loadProduct(
  tx: Reader,
  viewer: Viewer,
  productId: string,
): Promise<ProductRow> {
  const product = await tx.product.findUnique({
    where: { id: productId, deletedAt: null },
    include: WITH_VARIANTS,
  })
  if (!product) throw new OnetillError('not_found')
  demandMember(viewer, product.merchantId)
  return product
}
