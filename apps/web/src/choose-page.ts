import { type NextRequest, NextResponse } from 'next/server'
import { LOCALE_COOKIE, type Locale } from './i18n/locales'
import { negotiateLocale } from './i18n/negotiate-locale'
import { splitLocale } from './i18n/public-path'

const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

export type Address = { readonly locale: Locale; readonly path: string }

/** The language and the address that a request asks for. */
export function readAddress(request: NextRequest): Address {
  const named = splitLocale(request.nextUrl.pathname)
  const locale =
    named.locale ??
    negotiateLocale({
      cookie: request.cookies.get(LOCALE_COOKIE)?.value,
      accept: request.headers.get('accept-language'),
    })
  return { locale, path: named.path }
}

/**
 * Chooses which prerendered language to serve under an address without one, and which of the two
 * home pages. It looks at whether a session cookie is there, never at what it says: pages,
 * procedures and handlers authorise for themselves.
 */
export function choosePage(request: NextRequest, { locale, path }: Address): NextResponse {
  const signedIn = SESSION_COOKIES.some((name) => hasCookie(request, name))
  const url = request.nextUrl.clone()
  url.pathname = `/${locale}${path === '/' ? (signedIn ? '/home' : '/feed/discover') : path}`
  return NextResponse.rewrite(url)
}

/** Long sessions are split over several cookies named `…token.0`, `…token.1`. */
function hasCookie(request: NextRequest, name: string): boolean {
  return request.cookies.has(name) || request.cookies.has(`${name}.0`)
}
