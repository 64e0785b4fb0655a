import { DEFAULT_LOCALE, isLocale, type Locale } from './locales'

export type LocaleSources = {
  cookie?: string
  /** The Accept-Language header as it came. */
  accept?: string | null
}

/** What the reader chose, else what the browser asks for, else Chinese. */
export function negotiateLocale({ cookie, accept }: LocaleSources): Locale {
  if (isLocale(cookie)) return cookie
  for (const language of readAcceptLanguage(accept ?? '')) {
    if (language === 'zh' || language.startsWith('zh-')) return 'zh-CN'
    if (language === 'en' || language.startsWith('en-')) return 'en'
  }
  return DEFAULT_LOCALE
}

/** Languages by weight, highest first, in the order given where weights are equal. */
function readAcceptLanguage(header: string): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [language = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean)
      return { language: language.trim(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
}
