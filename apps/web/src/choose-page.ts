import { type NextRequest, NextResponse } from 'next/server'
import { LOCALE_COOKIE, type Locale } from './i18n/locales'
import { negotiateLocale } from './i18n/negotiate-locale'
import { splitLocale } from './i18n/public-path'

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
 * Chooses which prerendered language to serve under an address without one, and which of the two tabs of the home
 * page. It doesn't look at who is asking: pages, procedures and handlers authorise for themselves.
 */
export function choosePage(request: NextRequest, { locale, path }: Address): NextResponse {
  const url = request.nextUrl.clone()
  const following = url.searchParams.get('tab') === 'following'
  url.pathname = `/${locale}${path === '/' ? (following ? '/home' : '/feed/discover') : path}`
  return NextResponse.rewrite(url)
}
