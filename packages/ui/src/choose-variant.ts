export type VariantChoice = {
  id: string
  /** One value per option, in the order of the options. */
  values: readonly string[]
  available: boolean
}

export type Chosen = readonly (string | null)[]

/** The variant that a complete choice names. */
export function findVariant(variants: readonly VariantChoice[], chosen: Chosen) {
  return variants.find((variant) => variant.values.every((value, at) => value === chosen[at]))
}

/** Whether a value can still lead to something buyable, given what is chosen in the other options. */
export function isReachable(
  variants: readonly VariantChoice[],
  chosen: Chosen,
  option: number,
  value: string,
): boolean {
  return variants.some(
    (variant) =>
      variant.available &&
      variant.values[option] === value &&
      variant.values.every((has, at) => at === option || !chosen[at] || chosen[at] === has),
  )
}
