/** What a tap inside a list of posts asks for. */
export type Act =
  | { readonly kind: 'like'; readonly postId: string; readonly element: HTMLElement }
  | { readonly kind: 'follow'; readonly merchantId: string; readonly element: HTMLElement }
  | { readonly kind: 'buy'; readonly cardId: string; readonly element: HTMLElement }
  | { readonly kind: 'share'; readonly path: string; readonly element: HTMLElement }
  | { readonly kind: 'go'; readonly path: string; readonly element: HTMLElement }

const ACTS = '[data-like],[data-follow],[data-buy],[data-share],a[href^="/"]'

/** The act under a tap: posts are plain HTML, so their list listens for all of them. */
export function findAct(target: EventTarget | null): Act | undefined {
  if (!(target instanceof Element)) return undefined
  const element = target.closest<HTMLElement>(ACTS)
  if (!element) return undefined
  const { like, follow, buy, share } = element.dataset
  if (like) return { kind: 'like', postId: like, element }
  if (follow) return { kind: 'follow', merchantId: follow, element }
  if (buy) return { kind: 'buy', cardId: buy, element }
  if (share) return { kind: 'share', path: share, element }
  return { kind: 'go', path: element.getAttribute('href') ?? '/', element }
}
