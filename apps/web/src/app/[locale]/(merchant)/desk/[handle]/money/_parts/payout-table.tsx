import type { PayoutState, PayoutView } from '@onetill/contract'
import { Badge, DataTable, EmptyState, Price, type Tone, WalletIcon } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'

export const PAYOUT_TONES = {
  requested: 'info',
  in_transit: 'info',
  paid: 'good',
  failed: 'bad',
  returned: 'bad',
} as const satisfies Record<PayoutState, Tone>

const FAILURES = ['account_closed', 'name_mismatch', 'bad_request'] as const

/** What was paid out, newest first, and what came back with the reason. */
export function PayoutTable(props: { payouts: readonly PayoutView[]; timezone: string }) {
  const words = useTranslations('money')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{words('page.historyTitle')}</h2>
      <DataTable
        label={words('page.historyTitle')}
        rows={props.payouts}
        rowKey={({ id }) => id}
        empty={
          <div className="rounded-xl border border-line bg-surface">
            <EmptyState
              icon={<WalletIcon size={26} strokeWidth={1.5} />}
              title={words('page.historyEmpty')}
              detail={words('page.historyEmptyDetail')}
            />
          </div>
        }
        columns={[
          {
            key: 'created',
            header: words('payout.created'),
            phone: 'title',
            cell: ({ createdAt }) =>
              format.dateTime(createdAt, {
                timeZone: props.timezone,
                month: 'short',
                day: 'numeric',
                hour: '2-digit',
                minute: '2-digit',
              }),
          },
          {
            key: 'state',
            header: words('payout.state'),
            phone: 'line',
            cell: (payout) => <PayoutStateBadge payout={payout} />,
          },
          {
            key: 'account',
            header: words('payout.account'),
            phone: 'line',
            cell: ({ account }) => words('request.account', account),
          },
          {
            key: 'amount',
            header: words('payout.amount'),
            phone: 'trailing',
            align: 'end',
            cell: ({ amountMinor, currency }) => <Price {...{ amountMinor, currency, locale }} />,
          },
        ]}
      />
    </section>
  )
}

/** Where a payout stands, and why it didn't arrive. */
export function PayoutStateBadge({ payout }: { payout: Pick<PayoutView, 'state' | 'failure'> }) {
  const words = useTranslations('money.payout')
  const reason = FAILURES.find((failure) => failure === payout.failure) ?? 'other'
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Badge tone={PAYOUT_TONES[payout.state]} dot>
        {words(`states.${payout.state}`)}
      </Badge>
      {payout.failure && <span className="text-xs text-ink-3">{words(`failures.${reason}`)}</span>}
    </span>
  )
}
