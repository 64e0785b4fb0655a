import type { CardView, MerchantBrief, PostView } from '@onetill/contract'

/** Each product once, those that can be bought first, otherwise in the order of their posts. */
export function pickProducts(posts: readonly PostView[], most: number): CardView[] {
  const cards = new Map<string, CardView>()
  for (const card of posts.flatMap((post) => post.cards)) {
    if (!cards.has(card.productId)) cards.set(card.productId, card)
  }
  const all = [...cards.values()]
  return [...all.filter((card) => !card.block), ...all.filter((card) => card.block)].slice(0, most)
}

/** Each merchant once, in the order of their posts. */
export function pickMerchants(posts: readonly PostView[]): MerchantBrief[] {
  return [...new Map(posts.map(({ merchant }) => [merchant.id, merchant])).values()]
}

/** Whether any word of a search occurs in a name. */
export function hasAnyWord(name: string, text: string): boolean {
  const lower = name.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word !== '' && lower.includes(word))
}
