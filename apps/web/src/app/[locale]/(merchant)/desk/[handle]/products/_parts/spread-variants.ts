import { EMPTY_VARIANT, type OptionDraft, type VariantDraft } from './product-draft'

/** As many as the contract allows. */
export const MOST_VARIANTS = 100

/**
 * One variant for each combination of the options' values, in the options' order. A combination that was there keeps
 * all it had; one that grew out of a variant with fewer values takes that variant over; a new one starts with its
 * neighbour's prices and no stock.
 */
export function spreadVariants(
  options: readonly OptionDraft[],
  before: readonly VariantDraft[],
): VariantDraft[] {
  const combinations = options
    .filter(({ values }) => values.length > 0)
    .reduce<string[][]>(
      (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    )
  const taken = new Set<VariantDraft>()
  const take = (fits: (variant: VariantDraft) => boolean) => {
    const found = before.find((variant) => !taken.has(variant) && fits(variant))
    if (found) taken.add(found)
    return found
  }
  const same = combinations.map((values) => take((variant) => isSame(variant.values, values)))
  return combinations.map((values, index) => {
    const kept = same[index] ?? take((variant) => grewInto(variant.values, values))
    if (kept) return { ...kept, values }
    const { priceMinor, compareAtMinor } = before[0] ?? EMPTY_VARIANT
    return { ...EMPTY_VARIANT, values, priceMinor, compareAtMinor }
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** An option was added or taken away: the shorter list is the start of the longer one. */
function grewInto(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === after.length) return false
  const shared = Math.min(before.length, after.length)
  return isSame(before.slice(0, shared), after.slice(0, shared))
}
