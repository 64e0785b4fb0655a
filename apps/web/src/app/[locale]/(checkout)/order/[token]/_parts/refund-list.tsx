import type { RefundView } from '@onetill/contract'
import { formatMoney } from '@onetill/contract'
import { Section, Timeline } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'

const TONES = {
  requested: 'neutral',
  pending: 'neutral',
  succeeded: 'good',
  failed: 'bad',
} as const

/** Money on its way back, or back. */
export function RefundList({ refunds }: { refunds: readonly RefundView[] }) {
  const words = useTranslations('orders.receipt')
  const locale = useLocale()
  const format = useFormatter()
  if (refunds.length === 0) return null
  return (
    <Section title={words('refunds')} plain>
      <Timeline
        entries={refunds.map(({ id, state, amountMinor, currency, reason, createdAt }) => ({
          key: id,
          title: words(`refund.${state}`, {
            amount: formatMoney({ amountMinor, currency }, locale),
          }),
          time: format.dateTime(createdAt, { dateStyle: 'short' }),
          detail: reason,
          tone: TONES[state],
        }))}
      />
    </Section>
  )
}
