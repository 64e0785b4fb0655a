import type { MerchantMoney } from '@onetill/contract'
import { DefinitionList, Price, Section } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'

/** When what still waits will be the merchant's own, at the latest. */
export function PendingDays({ money, timezone }: { money: MerchantMoney; timezone: string }) {
  const words = useTranslations('money.page')
  const format = useFormatter()
  const locale = useLocale()
  const { currency, pending, settlementDays } = money
  return (
    <Section
      title={words('pendingTitle')}
      detail={words('pendingDetail', { days: settlementDays, zone: timezone })}
    >
      {pending.length === 0 ? (
        <p className="text-ink-3">{words('pendingEmpty')}</p>
      ) : (
        <DefinitionList
          items={pending.map(({ day, amountMinor }) => ({
            key: day,
            term: words('by', {
              day: format.dateTime(new Date(`${day}T00:00:00Z`), {
                timeZone: 'UTC',
                month: 'short',
                day: 'numeric',
              }),
            }),
            value: <Price {...{ amountMinor, currency, locale }} />,
          }))}
        />
      )}
    </Section>
  )
}
