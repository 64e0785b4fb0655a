import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load-messages'
import { DEFAULT_LOCALE, isLocale } from './locales'

export default getRequestConfig(async ({ locale: asked }) => {
  const named = asked ?? (await rootLocale())
  const locale = isLocale(named) ? named : DEFAULT_LOCALE
  return { locale, messages: await loadMessages(locale), timeZone: 'Asia/Shanghai' }
})
