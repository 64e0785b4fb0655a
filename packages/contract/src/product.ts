import { z } from 'zod'
import { zId } from './ids'
import { zLine } from './line'
import { zMediaKey } from './media'
import { zAmountMinor } from './money'

export const GOODS_TYPES = ['physical', 'digital', 'service'] as const
export type GoodsType = (typeof GOODS_TYPES)[number]

export const zVariantInput = z.strictObject({
  id: zId('variant').optional(),
  sku: z.string().trim().max(60),
  /** One value for each of the product's options, in their order. */
  values: z.array(zLine(40)).max(3),
  priceMinor: zAmountMinor,
  compareAtMinor: zAmountMinor.nullable(),
  stock: z.number().int().min(0).max(1_000_000),
  /** The stock the editor was shown. With it the edit counts as a difference, so sales made meanwhile stay sold. */
  seenStock: z.number().int().min(0).optional(),
})

export const zProductInput = z.strictObject({
  title: zLine(120),
  description: z.string().trim().max(5000),
  goodsType: z.enum(GOODS_TYPES),
  images: z.array(zMediaKey).min(1).max(9),
  /** Names of what varies: colour, size. Empty for a product with a single variant. */
  options: z.array(zLine(20)).max(3),
  variants: z.array(zVariantInput).min(1).max(100),
})
export type ProductInput = z.infer<typeof zProductInput>
export type VariantInput = z.infer<typeof zVariantInput>

export type VariantView = {
  readonly id: string
  readonly sku: string
  readonly values: readonly string[]
  readonly priceMinor: bigint
  readonly compareAtMinor: bigint | null
  /** Units a buyer can still take: stock less what is held. */
  readonly available: number
}

export type ProductView = {
  readonly id: string
  readonly merchantId: string
  readonly title: string
  readonly description: string
  readonly goodsType: GoodsType
  readonly currency: string
  readonly images: readonly string[]
  readonly options: readonly string[]
  readonly variants: readonly VariantView[]
  readonly paused: boolean
  readonly sold: number
  readonly updatedAt: Date
}

/** A variant as the merchant edits it. */
export type DeskVariantView = VariantView & { readonly stock: number; readonly held: number }
export type DeskProductView = Omit<ProductView, 'variants'> & {
  readonly variants: readonly DeskVariantView[]
}

export type SavedProduct =
  | { readonly kind: 'saved'; readonly product: DeskProductView }
  /** The stock asked for is less than what open checkouts were promised. */
  | { readonly kind: 'stock_below_held'; readonly variantId: string; readonly held: number }
