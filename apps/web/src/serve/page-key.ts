import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { LOCALE_COOKIE } from '../i18n/locales'
import { negotiateLocale } from '../i18n/negotiate-locale'
import { readCookie } from './read-cookie'

const LONGEST_PART = 200
/** Of these, the renderer makes something else than a page of the same address. */
const BYPASSING = /^(?:rsc|next-|x-middleware-|authorization$|range$|purpose$)/
/** What a page may differ by and still be kept: the key holds it, or such requests are never looked up. */
const KEYED = /^(?:rsc|next-[\w-]+|accept-encoding)$/

/** Under what a page may be kept, or null for a request that must reach the renderer: the things `proxy.ts` looks at. */
export function pageKey({ method, url = '', headers }: IncomingMessage): string | null {
  const { cookie = '', 'accept-encoding': encoding = '', 'accept-language': accept } = headers
  if (method !== 'GET' || url.includes('?') || cookie.includes('__prerender_bypass=')) return null
  if (url.length > LONGEST_PART || String(encoding).length > LONGEST_PART) return null
  if (Object.keys(headers).some((name) => BYPASSING.test(name))) return null
  const locale = negotiateLocale({ cookie: readCookie(cookie, LOCALE_COOKIE), accept })
  return [url, locale, encoding].join(' ')
}

/** Whether an answer says of itself that it is everybody's. */
export function isEverybodys(status: number, headers: OutgoingHttpHeaders): boolean {
  const control = String(headers['cache-control'] ?? '')
  const differsBy = String(headers.vary ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean)
  return (
    status === 200 &&
    /\bs-maxage=[1-9]/.test(control) &&
    !/\b(?:private|no-store)\b/.test(control) &&
    headers['set-cookie'] === undefined &&
    differsBy.every((name) => KEYED.test(name))
  )
}
