import { Banner, PageHeader, StatTile, writeMoney } from '@onetill/ui'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { type Search, single, withSearch } from '@/shell/read-search'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { StateBanner } from '../_parts/state-banner'
import { monthOf } from './_parts/months'
import { PayoutTable } from './_parts/payout-table'
import { PendingDays } from './_parts/pending-days'
import { RequestPayout } from './_parts/request-payout'
import { StatementSection } from './_parts/statement-section'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export async function generateMetadata() {
  return { title: (await getTranslations('money.nav'))('money') }
}

export default async function MoneyPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const search = await searchParams
  const after = single(search.after)
  const month = monthOf(single(search.month), merchant.timezone)
  const merchantId = merchant.id
  const api = await serverApi()
  const [money, payouts, statement] = await orNotFound(
    Promise.all([
      api.money.of(merchantId),
      api.money.payouts({ merchantId, cursor: after }),
      api.money.statement({ merchantId, from: month.from, to: month.to }),
    ]),
  )
  const words = await getTranslations('money')
  const base = `/desk/${merchant.handle}/money`
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader
        title={words('page.title')}
        detail={words('page.detail')}
        actions={<RequestPayout merchantId={merchantId} money={money} />}
      />
      {money.blocked && (
        <Banner tone="warn" title={words(`blocked.${money.blocked}`)} className="mb-6">
          {words(`blocked.${money.blocked}Detail`)}
        </Banner>
      )}
      <Figures money={money} />
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <PayoutTable payouts={payouts.items} timezone={merchant.timezone} />
          <Pager
            first={after ? base : null}
            next={payouts.next && withSearch(base, { after: payouts.next })}
          />
        </div>
        <PendingDays money={money} timezone={merchant.timezone} />
      </div>
      <StatementSection statement={statement} month={month.month} base={base} />
    </>
  )
}

type Money = Awaited<ReturnType<Awaited<ReturnType<typeof serverApi>>['money']['of']>>

async function Figures({ money }: { money: Money }) {
  const words = await getTranslations('money.page')
  const locale = await getLocale()
  const format = await getFormatter()
  const amount = (minor: bigint) => writeMoney(minor, money.currency, locale)
  const percent = format.number(money.reserve.bps / 10_000, {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  const { days, fixedMinor } = money.reserve
  const rule =
    fixedMinor > 0n
      ? words('reserveRuleFixed', { days, percent, fixed: amount(fixedMinor) })
      : words('reserveRule', { days, percent })
  const hint = (text: string) => <span className="text-xs text-ink-3">{text}</span>
  return (
    <div className="grid grid-cols-2 gap-3 md:gap-4 lg:grid-cols-4">
      <StatTile label={words('payable')} value={amount(money.payableMinor)} />
      <StatTile
        label={words('available')}
        value={amount(money.availableMinor)}
        change={hint(words('availableHint'))}
      />
      <StatTile label={words('pending')} value={amount(money.pendingMinor)} />
      <StatTile label={words('reserve')} value={amount(money.reserveMinor)} change={hint(rule)} />
      {money.transitMinor > 0n && (
        <StatTile label={words('transit')} value={amount(money.transitMinor)} />
      )}
      {money.disputedMinor > 0n && (
        <StatTile label={words('disputed')} value={amount(money.disputedMinor)} />
      )}
    </div>
  )
}
