import type { BillSummary } from '@onetill/contract'
import { Badge, type Column, DataTable, EmptyState, PageHeader, Price } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { orHidden } from '../_parts/or-hidden'
import { ReadBill } from './_parts/read-bill'

export default async function BillsPage() {
  const bills = await orHidden((await serverApi()).treasury.bills())
  const words = await getTranslations('treasury.bills')
  return (
    <>
      <PageHeader title={words('title')} detail={words('detail')} actions={<ReadBill />} />
      <DataTable
        label={words('title')}
        as={Link}
        rows={bills}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/admin/bills/${id}`}
        columns={await billColumns()}
        empty={<EmptyState title={words('empty')} detail={words('emptyDetail')} />}
      />
    </>
  )
}

async function billColumns(): Promise<Column<BillSummary>[]> {
  const words = await getTranslations('treasury.bills')
  const channels = await getTranslations('treasury.channel')
  const format = await getFormatter()
  const locale = await getLocale()
  const rowsOf = ({ counts }: BillSummary) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0)
  const money = (amountMinor: bigint, currency: string) => (
    <Price {...{ amountMinor, currency, locale }} />
  )
  return [
    {
      key: 'day',
      header: words('day'),
      phone: 'title',
      cell: ({ day, channel }) => (
        <>
          <span className="figures">{day}</span>
          <span className="block text-xs font-normal text-ink-3">
            {channels(channel as 'wechatpay')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: words('state'),
      phone: 'line',
      cell: ({ open }) => (
        <Badge tone={open > 0 ? 'bad' : 'good'} dot>
          {open > 0 ? words('openCount', { count: open }) : words('even')}
        </Badge>
      ),
    },
    {
      key: 'rows',
      header: words('rows'),
      align: 'end',
      cell: (bill) => format.number(rowsOf(bill)),
    },
    {
      key: 'matched',
      header: words('matched'),
      align: 'end',
      cell: ({ counts }) => format.number(counts.matched),
    },
    {
      key: 'bill',
      header: words('bill'),
      phone: 'line',
      align: 'end',
      cell: ({ billMinor, currency }) => money(billMinor, currency),
    },
    {
      key: 'difference',
      header: words('difference'),
      phone: 'trailing',
      align: 'end',
      cell: ({ billMinor, ledgerMinor, currency }) => money(billMinor - ledgerMinor, currency),
    },
  ]
}
