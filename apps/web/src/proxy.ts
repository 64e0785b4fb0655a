import { type NextRequest, NextResponse } from 'next/server'
import { LOCALE_COOKIE } from './i18n/locales'
import { negotiateLocale } from './i18n/negotiate-locale'
import { splitLocale } from './i18n/public-path'

const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

/**
 * Chooses which prerendered language to serve under an address without one, and which of the two
 * home pages. It looks at whether a session cookie is there, never at what it says: pages,
 * procedures and handlers authorise for themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const named = splitLocale(request.nextUrl.pathname)
  const locale =
    named.locale ??
    negotiateLocale({
      cookie: request.cookies.get(LOCALE_COOKIE)?.value,
      accept: request.headers.get('accept-language'),
    })
  const signedIn = SESSION_COOKIES.some((name) => hasCookie(request, name))
  const path = named.path === '/' ? (signedIn ? '/home' : '/feed/discover') : named.path
  const url = request.nextUrl.clone()
  url.pathname = `/${locale}${path}`
  return NextResponse.rewrite(url)
}

/** Long sessions are split over several cookies named `…token.0`, `…token.1`. */
function hasCookie(request: NextRequest, name: string): boolean {
  return request.cookies.has(name) || request.cookies.has(`${name}.0`)
}

export const config = {
  matcher: [
    '/((?!(?:api|media|_next|ucp|healthz|\\.well-known)(?:/|$)|.*\\.(?:svg|png|jpg|webp|avif|ico|txt|xml|json|js|mjs|css|map|woff2|webmanifest)$).*)',
  ],
}
