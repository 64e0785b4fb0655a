import type { ProductInput, SavedProduct, Viewer } from '@onetill/contract'
import { append, newId, type Tx, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { demandOwnMedia } from '../media/own-media'
import { checkVariants } from './check-variants'
import { diffVariants, type VariantDiff } from './diff-variants'
import { loadProduct } from './load-product'
import { toDeskProductView } from './product-view'

/** Saves an edited product. Stock never goes below what open checkouts were promised: then nothing is saved. */
export async function updateProduct(
  context: MarketContext,
  viewer: Viewer,
  productId: string,
  input: ProductInput,
): Promise<SavedProduct> {
  checkVariants(input)
  const { variants, ...fields } = input
  return transaction(context.db, async (tx): Promise<SavedProduct> => {
    await lockVariants(tx, productId)
    const before = await loadProduct(tx, viewer, productId)
    const owner = { userId: viewer.userId, merchantId: before.merchantId }
    await demandOwnMedia(
      tx,
      owner,
      input.images.filter((key) => !before.images.includes(key)),
    )
    const diff = diffVariants(before.variants, variants)
    if (diff.belowHeld) return { kind: 'stock_below_held', ...diff.belowHeld }
    const now = context.clock()
    await saveVariants(tx, productId, diff, now)
    await tx.product.update({ where: { id: productId }, data: { ...fields, updatedAt: now } })
    await append(tx, {
      kind: 'product.changed',
      subject: productId,
      merchantId: before.merchantId,
      actorId: viewer.userId,
      data: { productId, change: 'edited', prices: [...diff.prices] },
    })
    return { kind: 'saved', product: toDeskProductView(await loadProduct(tx, viewer, productId)) }
  })
}

/** Variants first, then the product: the order in which a sale locks them. */
async function lockVariants(tx: Tx, productId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Variant" WHERE "productId" = ${productId} ORDER BY id FOR UPDATE`
}

async function saveVariants(
  tx: Tx,
  productId: string,
  diff: VariantDiff,
  deletedAt: Date,
): Promise<void> {
  for (const { id, input, stock, position } of diff.changed) {
    const { sku, values, priceMinor, compareAtMinor } = input
    await tx.variant.update({
      where: { id },
      data: { sku, values, priceMinor, compareAtMinor, stock, position },
    })
  }
  await tx.variant.createMany({
    data: diff.added.map(
      ({ input: { sku, values, priceMinor, compareAtMinor, stock }, position }) => ({
        id: newId('variant', deletedAt.getTime()),
        productId,
        sku,
        values,
        priceMinor,
        compareAtMinor,
        stock,
        position,
      }),
    ),
  })
  await tx.variant.updateMany({ where: { id: { in: [...diff.removed] } }, data: { deletedAt } })
}
