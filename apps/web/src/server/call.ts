import { createCaller } from '@onetill/api/trpc'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { isLocale } from '../i18n/locales'
import { getServices } from './services'
import { currentRequest, currentViewer } from './viewer'

/** Procedures for server-rendered pages, on behalf of whoever is asking. Makes the page dynamic. */
export const serverApi = cache(async () => {
  const locale = await getLocale()
  return createCaller({
    services: getServices(),
    viewer: await currentViewer(),
    request: await currentRequest(),
    locale: isLocale(locale) ? locale : 'zh-CN',
  })
})
