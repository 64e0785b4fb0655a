import type { Locale } from '../i18n/locales'

const compact = (locale: Locale) =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })

const WRITERS = { 'zh-CN': compact('zh-CN'), en: compact('en') } as const

/** A count that fits beside an icon: 36, 1284, 1.3 万; nothing for none. */
export function writeCount(count: number, locale: Locale): string | undefined {
  if (count <= 0) return undefined
  return WRITERS[locale].format(count).replace(/(\d)(\p{Script=Han})/u, '$1 $2')
}
