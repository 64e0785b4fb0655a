import type { Locale } from '../i18n/locales'
import { writeCount } from './write-count'

type Roots = readonly ParentNode[]

/** Shows a post as liked or not, wherever it stands. */
export function showLiked(
  roots: Roots,
  postId: string,
  state: { readonly liked: boolean; readonly likes: number; readonly locale: Locale },
): void {
  const count = writeCount(state.likes, state.locale)
  for (const button of findAll(roots, `[data-like="${CSS.escape(postId)}"]`)) {
    button.setAttribute('aria-pressed', String(state.liked))
    button.dataset.count = String(state.likes)
    const label = button.getAttribute('aria-label')?.split(' ')[0] ?? ''
    button.setAttribute('aria-label', count ? `${label} ${count}` : label)
    const number = button.querySelector('span') ?? document.createElement('span')
    number.textContent = count ?? ''
    if (count) button.append(number)
    else number.remove()
  }
}

/** Shows a merchant as followed or not, wherever it is offered. */
export function showFollowed(roots: Roots, merchantId: string, on: boolean): void {
  for (const button of findAll(roots, `[data-follow="${CSS.escape(merchantId)}"]`)) {
    button.dataset.on = String(on)
  }
}

function findAll(roots: Roots, selector: string): HTMLElement[] {
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
}
