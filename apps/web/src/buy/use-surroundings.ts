import { CardForm, type Say, type Surroundings } from '@onetill/cashier/react'
import { useLocale, useTranslations } from 'next-intl'

const FORMS = { 'stripe.element': CardForm }

/** What the till's panel is told about this site. */
export function useSiteSurroundings(onDone?: () => void): Surroundings {
  const locale = useLocale()
  const words = useTranslations('checkout')
  const say: Say = (word, blanks) => words(word, blanks)
  return {
    locale,
    say,
    pictureOf: (key) => `/media/${key}/320.webp`,
    orderHref: (token) => `/order/${token}`,
    signInHref: (checkoutId) => `/sign-in?next=${encodeURIComponent(`/pay/${checkoutId}`)}`,
    forms: FORMS,
    onDone,
  }
}
