import { FULFILMENTS } from '@onetill/contract'
import { EmptyState, LinkButton, PageHeader, ReceiptIcon, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { type Search, single, withSearch } from '@/shell/read-search'
import { SearchBox } from '@/shell/search-box'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { StateBanner } from '../_parts/state-banner'
import { OrderTable } from './_parts/order-table'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('orders') }
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const search = await searchParams
  const fulfilment = z.enum(FULFILMENTS).safeParse(search.state).data
  const q = single(search.q)?.slice(0, 80)
  const after = single(search.after)
  const api = await serverApi()
  const page = await orNotFound(
    api.order.ofMerchant({ merchantId: merchant.id, q, fulfilment, cursor: after }),
  )
  const words = await getTranslations('desk.orders')
  const base = `/desk/${merchant.handle}/orders`
  const narrowed = Boolean(q || fulfilment || after)
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader title={words('title')} detail={words('detail')} />
      <div className="mb-4 flex flex-col gap-3 md:flex-row md:items-center md:justify-between">
        <TabLinks
          as={Link}
          label={words('filter')}
          links={[undefined, ...FULFILMENTS].map((state) => ({
            href: withSearch(base, { state, q }),
            label: words(`states.${state ?? 'all'}`),
            current: state === fulfilment,
          }))}
        />
        <SearchBox action={base} label={words('search')} value={q} keep={{ state: fulfilment }} />
      </div>
      {page.items.length > 0 ? (
        <OrderTable orders={page.items} base={base} timezone={merchant.timezone} />
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <EmptyState
            icon={<ReceiptIcon size={26} strokeWidth={1.5} />}
            title={words(narrowed ? 'nothingFound' : 'empty')}
            detail={words(narrowed ? 'nothingFoundDetail' : 'emptyDetail')}
            action={
              narrowed && (
                <LinkButton as={Link} href={base}>
                  {words('showAll')}
                </LinkButton>
              )
            }
          />
        </div>
      )}
      <Pager
        first={after ? withSearch(base, { state: fulfilment, q }) : null}
        next={page.next && withSearch(base, { state: fulfilment, q, after: page.next })}
      />
    </>
  )
}
