import { type BillSummary, FINDING_CLASSES } from '@onetill/contract'
import { EmptyState, PageHeader, StatTile, TabLinks, writeMoney } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import { orHidden } from '../../_parts/or-hidden'
import { FindingTable } from '../_parts/finding-table'

type Props = { params: Promise<{ billId: string }>; searchParams: Search }

export default async function BillPage({ params, searchParams }: Props) {
  const { billId } = await params
  const search = await searchParams
  const verdict = oneOf(FINDING_CLASSES, search.class)
  const cursor = single(search.after)
  const api = await serverApi()
  const [bill, page] = await orHidden(
    Promise.all([
      api.treasury.bill(billId),
      api.treasury.findings({ billId, class: verdict, cursor }),
    ]),
  )
  const words = await getTranslations('treasury')
  const path = `/admin/bills/${billId}`
  const rows = Object.values(bill.counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <BillHeader bill={bill} />
      <TabLinks
        as={Link}
        label={words('findings.filter')}
        className="mb-4"
        links={[undefined, ...FINDING_CLASSES].map((each) => ({
          href: withSearch(path, { class: each }),
          label: each
            ? `${words(`findings.classes.${each}`)} ${bill.counts[each]}`
            : `${words('findings.all')} ${rows}`,
          current: each === verdict,
        }))}
      />
      {page.items.length > 0 ? (
        <FindingTable findings={page.items} />
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <EmptyState title={words('findings.empty')} />
        </div>
      )}
      <Pager
        first={cursor && withSearch(path, { class: verdict })}
        next={page.next && withSearch(path, { class: verdict, after: page.next })}
      />
    </>
  )
}

async function BillHeader({ bill }: { bill: BillSummary }) {
  const words = await getTranslations('treasury')
  const format = await getFormatter()
  const locale = await getLocale()
  const money = (amountMinor: bigint) => writeMoney(amountMinor, bill.currency, locale)
  return (
    <>
      <PageHeader
        above={
          <Link href="/admin/bills" className="tap hover:text-ink">
            ← {words('bills.title')}
          </Link>
        }
        title={
          <>
            {words(`channel.${bill.channel as 'wechatpay'}`)}{' '}
            <span className="figures">{bill.day}</span>
          </>
        }
        detail={`${words(`bills.sources.${bill.source}`)} · ${format.dateTime(bill.readAt, {
          ...{ dateStyle: 'medium', timeStyle: 'short' },
        })}`}
      />
      <div className="mb-6 grid grid-cols-2 gap-3 md:gap-4 lg:grid-cols-4">
        <StatTile label={words('bills.bill')} value={money(bill.billMinor)} />
        <StatTile label={words('bills.ledger')} value={money(bill.ledgerMinor)} />
        <StatTile
          label={words('bills.difference')}
          value={money(bill.billMinor - bill.ledgerMinor)}
        />
        <StatTile label={words('bills.open')} value={format.number(bill.open)} />
      </div>
    </>
  )
}
