import { PERIODS, zCurrency, zPeriod } from '@onetill/contract'
import { cx, PageHeader } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import type { Search } from '@/shell/read-search'
import { deskMerchant } from '../_parts/desk-merchant'
import { orNotFound } from '../_parts/or-not-found'
import { Dashboard } from './_parts/dashboard'
import { FirstSteps } from './_parts/first-steps'
import { MoneyBooks } from './_parts/money-books'
import { StateBanner } from './_parts/state-banner'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export default async function DeskPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const period = zPeriod.safeParse((await searchParams).period).data ?? '30d'
  const api = await serverApi()
  const words = await getTranslations('desk.dashboard')
  const [figures, books] = await orNotFound(
    Promise.all([
      api.insight.dashboard({
        merchantId: merchant.id,
        period,
        currency: zCurrency.parse(merchant.settlementCurrency),
      }),
      api.insight.books(merchant.id),
    ]),
  )
  const sold = figures.byQuarter.some(({ orders }) => orders > 0)
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader
        title={words('title')}
        actions={
          sold && (
            <nav
              aria-label={words('period')}
              className="hide-scrollbar flex max-w-full overflow-x-auto rounded-full bg-sunken p-1"
            >
              {PERIODS.map((each) => (
                <Link
                  key={each}
                  href={`/desk/${merchant.handle}?period=${each}`}
                  scroll={false}
                  aria-current={each === period ? 'true' : undefined}
                  className={cx(
                    'tap flex min-h-9 items-center rounded-full px-3.5 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors md:px-4',
                    each === period && 'bg-surface text-ink! shadow-raised dark:bg-line-strong',
                  )}
                >
                  {words(`periods.${each}`)}
                </Link>
              ))}
            </nav>
          )
        }
      />
      {sold ? (
        <Dashboard figures={figures} books={books} />
      ) : (
        <div className="flex flex-col gap-6">
          <FirstSteps merchant={merchant} />
          <MoneyBooks books={books} />
        </div>
      )}
    </>
  )
}
