import type { Locale } from './locales'
import type { messages as chinese } from './messages-zh-cn'

export type Messages = typeof chinese

/** Words are one file per domain and locale; a page sends only what its client parts name. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const { messages } =
    locale === 'en' ? await import('./messages-en') : await import('./messages-zh-cn')
  return messages
}
