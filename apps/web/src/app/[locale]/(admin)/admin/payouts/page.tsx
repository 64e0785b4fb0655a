import { PAYOUT_STATES, type ReviewedPayout } from '@onetill/contract'
import { type Column, DataTable, EmptyState, PageHeader, Price, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import { PayoutStateBadge } from '../../../(merchant)/desk/[handle]/money/_parts/payout-table'
import { orHidden } from '../_parts/or-hidden'

const PATH = '/admin/payouts'

export default async function PayoutsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const state = oneOf(PAYOUT_STATES, search.state)
  const cursor = single(search.after)
  const page = await orHidden((await serverApi()).treasury.payouts({ state, cursor }))
  const words = await getTranslations('treasury.payouts')
  const states = await getTranslations('money.payout.states')
  return (
    <>
      <PageHeader title={words('title')} detail={words('detail')} />
      <TabLinks
        as={Link}
        label={words('states')}
        className="mb-4"
        links={[undefined, ...PAYOUT_STATES].map((each) => ({
          href: withSearch(PATH, { state: each }),
          label: each ? states(each) : words('all'),
          current: each === state,
        }))}
      />
      <DataTable
        label={words('title')}
        rows={page.items}
        rowKey={({ id }) => id}
        columns={await payoutColumns()}
        empty={<EmptyState title={words('empty')} detail={words('emptyDetail')} />}
      />
      <Pager
        first={cursor && withSearch(PATH, { state })}
        next={page.next && withSearch(PATH, { state, after: page.next })}
      />
    </>
  )
}

async function payoutColumns(): Promise<Column<ReviewedPayout>[]> {
  const words = await getTranslations('treasury.payouts')
  const request = await getTranslations('money.request')
  const format = await getFormatter()
  const locale = await getLocale()
  return [
    {
      key: 'merchant',
      header: words('merchant'),
      phone: 'title',
      cell: ({ merchant }) => merchant?.name ?? '—',
    },
    {
      key: 'state',
      header: words('state'),
      phone: 'line',
      cell: (payout) => <PayoutStateBadge payout={payout} />,
    },
    {
      key: 'account',
      header: words('account'),
      phone: 'line',
      cell: ({ account }) => (
        <>
          {request('account', account)}
          <span className="block text-xs text-ink-3">{account.holder}</span>
        </>
      ),
    },
    {
      key: 'reference',
      header: words('reference'),
      phone: 'line',
      cell: ({ railRef, reference, asked, state }) => (
        <>
          <span className="figures text-xs break-all">{railRef ?? reference}</span>
          {asked > 0 && state !== 'paid' && (
            <span className="block text-xs text-ink-3">{words('asked', { count: asked })}</span>
          )}
        </>
      ),
    },
    {
      key: 'created',
      header: words('created'),
      align: 'end',
      cell: ({ createdAt }) =>
        format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    {
      key: 'amount',
      header: words('amount'),
      phone: 'trailing',
      align: 'end',
      cell: ({ amountMinor, currency }) => <Price {...{ amountMinor, currency, locale }} />,
    },
  ]
}
