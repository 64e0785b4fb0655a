import { zodResolver } from '@hookform/resolvers/zod'
import { type ProductInput, zProductInput } from '@onetill/contract'
import type { FieldErrors, Resolver } from 'react-hook-form'
import type { ProductDraft } from './product-draft'
import { toInput } from './product-draft'

/** What the market refuses beyond the shape: a price of nothing, and an earlier price that isn't higher. */
const zSellable = zProductInput.superRefine(({ options, variants }, context) => {
  for (const [index, variant] of variants.entries()) {
    const at = (field: string) => ['variants', index, field]
    if (variant.priceMinor === 0n) {
      context.addIssue({ code: 'custom', path: at('priceMinor'), message: 'zero' })
    }
    if (variant.compareAtMinor !== null && variant.compareAtMinor <= variant.priceMinor) {
      context.addIssue({ code: 'custom', path: at('compareAtMinor'), message: 'not_higher' })
    }
    if (variant.values.length !== options.length) {
      context.addIssue({ code: 'custom', path: ['options'], message: 'without_values' })
    }
  }
})

const resolveInput = zodResolver(zSellable)

/** Judges a draft by the contract's own schema; its errors carry the paths of {@link ProductInput}. */
export const resolveProduct: Resolver<ProductDraft, unknown, ProductInput> = async (
  draft,
  context,
  options,
) => {
  const input = toInput(draft) as unknown as Parameters<typeof resolveInput>[0]
  const native = options as unknown as Parameters<typeof resolveInput>[2]
  const { values, errors } = await resolveInput(input, context, native)
  const found = errors as FieldErrors<ProductDraft>
  return Object.keys(found).length > 0
    ? { values: {}, errors: found }
    : { values: values as ProductInput, errors: {} }
}
