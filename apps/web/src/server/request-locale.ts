import { LOCALE_COOKIE, type Locale } from '../i18n/locales'
import { negotiateLocale } from '../i18n/negotiate-locale'

/** The language a request without a page asks for. */
export function requestLocale(request: Request): Locale {
  const cookie = new RegExp(`(?:^|; )${LOCALE_COOKIE}=([^;]+)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  return negotiateLocale({ cookie, accept: request.headers.get('accept-language') })
}
