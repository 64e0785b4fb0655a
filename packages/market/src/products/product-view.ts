import type { DeskProductView, GoodsType } from '@onetill/contract'
import type { Prisma, ProductModel, VariantModel } from '@onetill/db'

export type ProductRow = ProductModel & { readonly variants: readonly VariantModel[] }

/** What to load with a product to show it: the variants that still exist, in their order. */
export const WITH_VARIANTS = {
  variants: { where: { deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ProductInclude

export function toDeskProductView(row: ProductRow): DeskProductView {
  return {
    id: row.id,
    merchantId: row.merchantId,
    title: row.title,
    description: row.description,
    goodsType: row.goodsType as GoodsType,
    currency: row.currency,
    images: row.images,
    options: row.options,
    variants: row.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      values: variant.values,
      priceMinor: variant.priceMinor,
      compareAtMinor: variant.compareAtMinor,
      available: variant.stock - variant.held,
      stock: variant.stock,
      held: variant.held,
    })),
    paused: row.paused,
    sold: row.sold,
    updatedAt: row.updatedAt,
  }
}
