import { OnetillError, type ProductInput } from '@onetill/contract'

/** Refuses variants that don't name one value for each option, or that can't be told apart. */
export function checkVariants(input: Pick<ProductInput, 'options' | 'variants'>): void {
  const seen = new Set<string>()
  for (const [index, variant] of input.variants.entries()) {
    const key = JSON.stringify(variant.values)
    if (variant.values.length !== input.options.length || seen.has(key)) {
      throw new OnetillError('bad_request', { field: `variants.${index}.values` })
    }
    if (variant.priceMinor === 0n) {
      throw new OnetillError('bad_request', { field: `variants.${index}.priceMinor` })
    }
    seen.add(key)
  }
}
