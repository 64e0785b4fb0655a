/** One person in a share's chain, first the one nearest to the merchant. */
export type ShareHop = {
  readonly code: string
  readonly userId: string | null
  readonly name: string | null
}
export type OpenedShare = { readonly cardSlug: string; readonly chain: readonly ShareHop[] }
