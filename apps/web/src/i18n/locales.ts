import type { Locale } from '@onetill/contract'

export type { Locale }

// Written out again so that the language switch doesn't carry the contract's schemas to every reader.
export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

export const LOCALE_COOKIE = 'locale'

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
