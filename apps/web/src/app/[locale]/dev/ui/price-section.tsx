import { Price, Section } from '@onetill/ui'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'

/** One fen, more than a float holds, no decimals, less than nothing. */
export function PriceSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  return (
    <Section title={copy.prices}>
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-3">
        {['1', '16800', '123456700'].map((amount) => (
          <Price key={amount} amountMinor={amount} currency="CNY" locale={locale} size="xl" />
        ))}
        <Price
          amountMinor="16800"
          compareAtMinor="19800"
          currency="CNY"
          locale={locale}
          size="lg"
          trim
        />
        <Price amountMinor="9007199254740993001" currency="CNY" locale={locale} />
        <Price amountMinor="128000" currency="JPY" locale={locale} size="lg" />
        <Price amountMinor="-4250" currency="USD" locale={locale} size="lg" />
      </div>
    </Section>
  )
}
