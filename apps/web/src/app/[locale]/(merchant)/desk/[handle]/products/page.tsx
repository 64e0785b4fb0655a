import { EmptyState, LinkButton, PackageIcon, PageHeader, PlusIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { type Search, single, withSearch } from '@/shell/read-search'
import { SearchBox } from '@/shell/search-box'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { StateBanner } from '../_parts/state-banner'
import { ProductTable } from './_parts/product-table'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('products') }
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const search = await searchParams
  const q = single(search.q)?.slice(0, 80)
  const after = single(search.after)
  const api = await serverApi()
  const page = await orNotFound(api.product.list({ merchantId: merchant.id, q, cursor: after }))
  const words = await getTranslations('desk.products')
  const base = `/desk/${merchant.handle}/products`
  const add = (
    <LinkButton as={Link} href={`${base}/new`} variant="primary" icon={<PlusIcon size={18} />}>
      {words('add')}
    </LinkButton>
  )
  const untouched = page.items.length === 0 && !q && !after
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader title={words('title')} detail={words('detail')} actions={!untouched && add} />
      {!untouched && (
        <div className="mb-4 flex">
          <SearchBox action={base} label={words('search')} value={q} />
        </div>
      )}
      {page.items.length > 0 ? (
        <ProductTable products={page.items} base={base} />
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <EmptyState
            icon={<PackageIcon size={26} strokeWidth={1.5} />}
            title={words(untouched ? 'empty' : 'nothingFound')}
            detail={words(untouched ? 'emptyDetail' : 'nothingFoundDetail')}
            action={
              untouched ? (
                add
              ) : (
                <LinkButton as={Link} href={base}>
                  {words('showAll')}
                </LinkButton>
              )
            }
          />
        </div>
      )}
      <Pager
        first={after ? withSearch(base, { q }) : null}
        next={page.next && withSearch(base, { q, after: page.next })}
      />
    </>
  )
}
