import { isLocale, type Locale } from './locales'

/** Splits a pathname into the locale it names, if any, and the address that people see. */
export function splitLocale(pathname: string): { locale?: Locale; path: string } {
  const [, first = '', ...rest] = pathname.split('/')
  return isLocale(first) ? { locale: first, path: `/${rest.join('/')}` } : { path: pathname }
}

/** The address that people see, whichever rewritten form the renderer knows it by. */
export function publicPath(pathname: string): string {
  const { path } = splitLocale(pathname)
  return path === '/home' || path === '/feed/discover' ? '/' : path
}
