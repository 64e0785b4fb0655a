/** Procedures after which what everybody sees is different. */
export const CHANGING: ReadonlySet<string> = new Set([
  'post.publish',
  'post.remove',
  'card.setPaused',
  'product.update',
  'product.setPaused',
  'product.remove',
  'merchant.updateProfile',
  'review.decide',
  'review.setMerchantState',
])

/** Whether a call changes the public pages. One address may name several procedures: `/api/trpc/post.publish,post.remove`. */
export function changesPublicPages(pathname: string): boolean {
  const [, names] = /^\/api\/trpc\/([^/?]+)/.exec(pathname) ?? []
  return names?.split(/,|%2C/i).some((name) => CHANGING.has(name)) ?? false
}
