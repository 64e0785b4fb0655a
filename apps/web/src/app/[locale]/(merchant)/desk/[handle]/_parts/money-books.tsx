import type { MerchantBooks } from '@onetill/contract'
import { Price, Section } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'

/** Where the shop's money stands: on its way, and its own. */
export function MoneyBooks({ books }: { books: MerchantBooks }) {
  const words = useTranslations('desk.dashboard')
  const locale = useLocale()
  const { currency, availableMinor, pendingMinor } = books
  return (
    <Section title={words('money')} detail={words('moneyDetail')}>
      <dl className="grid gap-5 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-2">{words('available')}</dt>
          <dd className="mt-1">
            <Price {...{ currency, locale }} amountMinor={availableMinor} size="lg" />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-2">{words('pending')}</dt>
          <dd className="mt-1">
            <Price {...{ currency, locale }} amountMinor={pendingMinor} size="lg" />
          </dd>
        </div>
      </dl>
    </Section>
  )
}
