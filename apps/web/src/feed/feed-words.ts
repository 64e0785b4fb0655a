import type { CardBlock } from '@onetill/contract'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '../i18n/locales'

/** The words of posts and cards, looked up once a page rather than once a post. Blanks stand as {name}. */
export type FeedWords = {
  readonly locale: Locale
  readonly verified: string
  readonly like: string
  readonly comment: string
  readonly share: string
  readonly follow: string
  readonly followed: string
  readonly whole: string
  readonly cards: string
  readonly picture: string
  readonly buy: string
  readonly buyNamed: string
  readonly from: string
  readonly low: string
  readonly blocked: Readonly<Record<CardBlock, string>>
}

export async function feedWords(locale: Locale): Promise<FeedWords> {
  const [words, common] = await Promise.all([
    getTranslations({ locale, namespace: 'feed' }),
    getTranslations({ locale, namespace: 'common' }),
  ])
  return {
    locale,
    verified: common('verified'),
    like: words('like'),
    comment: words('comment'),
    share: words('share'),
    follow: words('follow'),
    followed: words('followed'),
    whole: words('whole'),
    cards: words('cards'),
    picture: words.raw('picture'),
    buy: common('buy'),
    buyNamed: common.raw('buyNamed'),
    from: words('from'),
    low: words.raw('low'),
    blocked: {
      sold_out: words('blocked.sold_out'),
      paused: words('blocked.paused'),
      merchant_restricted: words('blocked.merchant_restricted'),
      gone: words('blocked.gone'),
    },
  }
}

/** Fills the one blank of a sentence. */
export function fill(sentence: string, blank: string, value: string | number): string {
  return sentence.replace(`{${blank}}`, () => String(value))
}
