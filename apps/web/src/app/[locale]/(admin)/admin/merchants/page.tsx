import { MERCHANT_STATES, type ReviewedMerchant } from '@onetill/contract'
import { Badge, type Column, DataTable, EmptyState, PageHeader, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import { SearchBox } from '@/shell/search-box'
import { MerchantName } from '../_parts/merchant-name'
import { orHidden } from '../_parts/or-hidden'
import { PlaceName } from '../_parts/place-name'
import { MerchantMenu } from './merchant-menu'

const PATH = '/admin/merchants'
const TONES = {
  unverified: 'neutral',
  verified: 'good',
  restricted: 'warn',
  suspended: 'bad',
} as const

export default async function MerchantsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const state = oneOf(MERCHANT_STATES, search.state)
  const q = single(search.q)
  const cursor = single(search.cursor)
  const { items, next } = await orHidden((await serverApi()).review.merchants({ state, q, cursor }))
  const words = await getTranslations('admin')
  return (
    <>
      <PageHeader
        title={words('merchants.title')}
        actions={
          <SearchBox action={PATH} label={words('merchants.search')} value={q} keep={{ state }} />
        }
      />
      <TabLinks
        as={Link}
        label={words('merchants.states')}
        className="mb-4"
        links={[undefined, ...MERCHANT_STATES].map((each) => ({
          href: withSearch(PATH, { state: each, q }),
          label: each ? words(`state.${each}`) : words('merchants.all'),
          current: each === state,
        }))}
      />
      <DataTable
        label={words('merchants.title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={await merchantColumns()}
        empty={
          <EmptyState title={words('merchants.empty')} detail={words('merchants.emptyDetail')} />
        }
      />
      <Pager
        first={cursor && withSearch(PATH, { state, q })}
        next={next ? withSearch(PATH, { state, q, cursor: next }) : undefined}
      />
    </>
  )
}

async function merchantColumns(): Promise<Column<ReviewedMerchant>[]> {
  const words = await getTranslations('admin')
  const format = await getFormatter()
  return [
    {
      key: 'shop',
      header: words('merchants.shop'),
      phone: 'title',
      cell: (row) => (
        <MerchantName
          name={row.name}
          handle={row.name ? row.handle : undefined}
          avatar={row.avatar}
          verified={row.state === 'verified'}
        />
      ),
    },
    {
      key: 'state',
      header: words('merchants.state'),
      phone: 'line',
      cell: ({ state, stateReason }) => (
        <>
          <Badge tone={TONES[state]} dot>
            {words(`state.${state}`)}
          </Badge>
          {stateReason && (
            <span className="mt-1 line-clamp-2 max-w-80 text-xs text-ink-3">{stateReason}</span>
          )}
        </>
      ),
    },
    {
      key: 'place',
      header: words('merchants.place'),
      phone: 'line',
      cell: (row) => <PlaceName country={row.country} category={row.category} />,
    },
    {
      key: 'followers',
      header: words('merchants.followers'),
      align: 'end',
      cell: ({ followers }) => format.number(followers),
    },
    {
      key: 'joined',
      header: words('merchants.joined'),
      align: 'end',
      cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium' }),
    },
    {
      key: 'manage',
      header: <span className="sr-only">{words('nav.merchants')}</span>,
      phone: 'trailing',
      align: 'end',
      cell: (row) => <MerchantMenu merchant={row} />,
    },
  ]
}
