import type { DeskProductView, GoodsType, ProductInput } from '@onetill/contract'

/** A variant as it stands in the form: what isn't filled in yet is null. */
export type VariantDraft = {
  readonly id?: string
  readonly sku: string
  readonly values: readonly string[]
  readonly priceMinor: bigint | null
  readonly compareAtMinor: bigint | null
  readonly stock: number | null
  readonly seenStock?: number
}

export type OptionDraft = { readonly name: string; readonly values: readonly string[] }

export type ProductDraft = {
  title: string
  description: string
  goodsType: GoodsType
  images: string[]
  options: OptionDraft[]
  variants: VariantDraft[]
}

export const EMPTY_VARIANT: VariantDraft = {
  sku: '',
  values: [],
  priceMinor: null,
  compareAtMinor: null,
  stock: null,
}

export const EMPTY_PRODUCT: ProductDraft = {
  title: '',
  description: '',
  goodsType: 'physical',
  images: [],
  options: [],
  variants: [EMPTY_VARIANT],
}

/** A stored product, opened for editing. It remembers the stock shown, so that sales made meanwhile stay sold. */
export function draftOf(product: DeskProductView): ProductDraft {
  return {
    title: product.title,
    description: product.description,
    goodsType: product.goodsType,
    images: [...product.images],
    options: product.options.map((name, at) => ({
      name,
      values: [...new Set(product.variants.map(({ values }) => values[at] ?? ''))],
    })),
    variants: product.variants.map(
      ({ id, sku, values, priceMinor, compareAtMinor, stock }): VariantDraft => ({
        ...{ id, sku, values, priceMinor, compareAtMinor, stock },
        seenStock: stock,
      }),
    ),
  }
}

/** The draft in the contract's shape, unfilled fields and all: the contract's schema judges it. */
export function toInput(draft: ProductDraft) {
  return {
    title: draft.title,
    description: draft.description,
    goodsType: draft.goodsType,
    images: draft.images,
    options: draft.options.map(({ name }) => name),
    variants: draft.variants,
  } satisfies Record<keyof ProductInput, unknown>
}
