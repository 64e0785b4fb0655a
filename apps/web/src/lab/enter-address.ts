import type { Locale } from '../i18n/locales'
import type { FrameKey } from './frame-keys'
import { type LabPlace, placeUrl } from './lab-hosts'

/** Tells the lab's edge which version of an app a frame plays. */
export const VERSION_COOKIE = 'lab-version'

/** Whom a frame shows: the demo's buyer with money, or nobody. */
export const BUYERS = ['mei', 'nobody'] as const
export type Buyer = (typeof BUYERS)[number]

export type FrameState = {
  readonly buyer: Buyer
  readonly version: string | undefined
  readonly locale: Locale
  readonly slug: string
}

/** Where a frame begins: the client's own door, which signs in or out and goes on to what the client shows. */
export function enterAddress(webUrl: string, key: FrameKey, state: FrameState): string {
  const url = new URL('/api/lab/enter', placeUrl(webUrl, key))
  url.searchParams.set('as', state.buyer)
  url.searchParams.set('locale', state.locale)
  if (state.version) url.searchParams.set('version', state.version)
  url.searchParams.set('to', firstPage(webUrl, key, state))
  return url.href
}

function firstPage(webUrl: string, key: FrameKey, { slug, locale }: FrameState): string {
  const name = encodeURIComponent(slug)
  if (key === 'partner' || key === 'agent') return `/lab/${key}/${name}`
  if (key !== 'embed') return `/c/${name}`
  const place: LabPlace = 'blog'
  return new URL(`/?card=${name}&locale=${locale}`, placeUrl(webUrl, place)).href
}
