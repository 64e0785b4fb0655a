import { DISPUTE_STATES, type ReviewedDispute } from '@onetill/contract'
import { type Column, DataTable, EmptyState, PageHeader, Price, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import {
  DisputeBadge,
  DisputeReason,
} from '../../../(merchant)/desk/[handle]/disputes/_parts/dispute-facts'
import { orHidden } from '../_parts/or-hidden'
import { DecideDispute } from './decide-dispute'

const PATH = '/admin/disputes'

export default async function DisputesPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const state = oneOf(DISPUTE_STATES, search.state)
  const cursor = single(search.after)
  const page = await orHidden((await serverApi()).treasury.disputes({ state, cursor }))
  const words = await getTranslations('treasury.disputes')
  const states = await getTranslations('money.dispute.states')
  return (
    <>
      <PageHeader title={words('title')} detail={words('detail')} />
      <TabLinks
        as={Link}
        label={words('states')}
        className="mb-4"
        links={[undefined, ...DISPUTE_STATES].map((each) => ({
          href: withSearch(PATH, { state: each }),
          label: each ? states(each) : words('all'),
          current: each === state,
        }))}
      />
      <DataTable
        label={words('title')}
        rows={page.items}
        rowKey={({ id }) => id}
        columns={await disputeColumns()}
        empty={<EmptyState title={words('empty')} detail={words('emptyDetail')} />}
      />
      <Pager
        first={cursor && withSearch(PATH, { state })}
        next={page.next && withSearch(PATH, { state, after: page.next })}
      />
    </>
  )
}

async function disputeColumns(): Promise<Column<ReviewedDispute>[]> {
  const words = await getTranslations('treasury.disputes')
  const channels = await getTranslations('treasury.channel')
  const format = await getFormatter()
  const locale = await getLocale()
  return [
    {
      key: 'merchant',
      header: words('merchant'),
      phone: 'title',
      cell: ({ merchant, orderNumber }) => (
        <>
          {merchant?.name ?? '—'}
          {orderNumber && <span className="figures block text-xs text-ink-3">{orderNumber}</span>}
        </>
      ),
    },
    {
      key: 'reason',
      header: words('reason'),
      phone: 'line',
      cell: (dispute) => (
        <>
          <DisputeReason dispute={dispute} />
          <span className="block text-xs text-ink-3">
            {channels(dispute.channel as 'wechatpay')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: words('state'),
      phone: 'line',
      cell: ({ state }) => <DisputeBadge state={state} />,
    },
    {
      key: 'respondBy',
      header: words('respondBy'),
      align: 'end',
      cell: ({ respondBy }) => format.dateTime(respondBy, { dateStyle: 'medium' }),
    },
    {
      key: 'held',
      header: words('held'),
      phone: 'line',
      align: 'end',
      cell: ({ heldMinor, currency }) => (
        <Price amountMinor={heldMinor} currency={currency} locale={locale} />
      ),
    },
    {
      key: 'decide',
      header: <span className="sr-only">{words('decide')}</span>,
      phone: 'trailing',
      align: 'end',
      cell: (dispute) => <DecideDispute dispute={dispute} />,
    },
  ]
}
