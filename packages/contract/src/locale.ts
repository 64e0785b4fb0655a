import { z } from 'zod'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const zLocale = z.enum(LOCALES)
export const DEFAULT_LOCALE: Locale = 'zh-CN'
