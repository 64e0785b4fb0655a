import {
  type DeskProductView,
  OnetillError,
  type ProductInput,
  type Viewer,
} from '@onetill/contract'
import { append, newId, transaction } from '@onetill/db'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'
import { demandOwnMedia } from '../media/own-media'
import { checkVariants } from './check-variants'
import { toDeskProductView, WITH_VARIANTS } from './product-view'

/** Adds a product in the merchant's settlement currency. An unverified merchant may prepare its shelves. */
export async function createProduct(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  input: ProductInput,
): Promise<DeskProductView> {
  demandMember(viewer, merchantId)
  checkVariants(input)
  const { variants, ...product } = input
  return transaction(context.db, async (tx) => {
    await demandOwnMedia(tx, { userId: viewer.userId, merchantId }, input.images)
    const merchant = await tx.merchant.findUnique({ where: { id: merchantId } })
    if (!merchant) throw new OnetillError('not_found')
    const now = context.clock()
    const row = await tx.product.create({
      data: {
        ...product,
        id: newId('product', now.getTime()),
        merchantId,
        currency: merchant.settlementCurrency,
        createdAt: now,
        updatedAt: now,
        variants: {
          create: variants.map(({ sku, values, priceMinor, compareAtMinor, stock }, position) => ({
            id: newId('variant', now.getTime()),
            sku,
            values,
            priceMinor,
            compareAtMinor,
            stock,
            position,
          })),
        },
      },
      include: WITH_VARIANTS,
    })
    await append(tx, {
      kind: 'product.changed',
      subject: row.id,
      merchantId,
      actorId: viewer.userId,
      data: { productId: row.id, change: 'created' },
    })
    return toDeskProductView(row)
  })
}
