import { OnetillError, type VariantInput } from '@onetill/contract'

export type StoredVariant = {
  readonly id: string
  readonly priceMinor: bigint
  readonly stock: number
  readonly held: number
}

type VariantChange = { readonly id: string; readonly stock: number; readonly input: VariantInput }

export type VariantDiff = {
  readonly changed: readonly (VariantChange & { readonly position: number })[]
  readonly added: readonly { readonly input: VariantInput; readonly position: number }[]
  readonly removed: readonly string[]
  readonly prices: readonly { variantId: string; fromMinor: string; toMinor: string }[]
  /** The first variant whose new stock would break a promise already made. */
  readonly belowHeld: { readonly variantId: string; readonly held: number } | null
}

/** What an edit does to each variant: matched by id, added without one, removed when no longer named. */
export function diffVariants(
  stored: readonly StoredVariant[],
  inputs: readonly VariantInput[],
): VariantDiff {
  const byId = new Map(stored.map((variant) => [variant.id, variant]))
  const changed: (VariantChange & { position: number })[] = []
  const added: { input: VariantInput; position: number }[] = []
  const prices: { variantId: string; fromMinor: string; toMinor: string }[] = []
  let belowHeld: VariantDiff['belowHeld'] = null
  for (const [position, input] of inputs.entries()) {
    if (input.id === undefined) {
      added.push({ input, position })
      continue
    }
    const variant = byId.get(input.id)
    if (!variant) throw new OnetillError('not_found', { variantId: input.id })
    byId.delete(input.id)
    const stock = newStock(variant.stock, input)
    if (stock < variant.held) belowHeld ??= { variantId: variant.id, held: variant.held }
    if (variant.priceMinor !== input.priceMinor) {
      const fromMinor = variant.priceMinor.toString()
      prices.push({ variantId: variant.id, fromMinor, toMinor: input.priceMinor.toString() })
    }
    changed.push({ id: variant.id, stock, input, position })
  }
  return { changed, added, removed: [...byId.keys()], prices, belowHeld }
}

function newStock(stored: number, input: VariantInput): number {
  return input.seenStock === undefined ? input.stock : stored + input.stock - input.seenStock
}
