import { EmptyState, ImageIcon, LinkButton, PageHeader, PlusIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { type Search, single, withSearch } from '@/shell/read-search'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { StateBanner } from '../_parts/state-banner'
import { OwnPost } from './_parts/own-post'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('posts') }
}

export default async function PostsPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const after = single((await searchParams).after)
  const api = await serverApi()
  const page = await orNotFound(api.post.own({ merchantId: merchant.id, cursor: after }))
  const words = await getTranslations('desk.posts')
  const base = `/desk/${merchant.handle}/posts`
  const write = (
    <LinkButton as={Link} href={`${base}/new`} variant="primary" icon={<PlusIcon size={18} />}>
      {words('write')}
    </LinkButton>
  )
  const empty = page.items.length === 0
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader title={words('title')} detail={words('detail')} actions={!empty && write} />
      {empty ? (
        <div className="rounded-xl border border-line bg-surface">
          <EmptyState
            icon={<ImageIcon size={26} strokeWidth={1.5} />}
            title={words('empty')}
            detail={words('emptyDetail')}
            action={write}
          />
        </div>
      ) : (
        <ul className="flex flex-col gap-4">
          {page.items.map((post) => (
            <li key={post.id}>
              <OwnPost post={post} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        first={after ? base : null}
        next={page.next && withSearch(base, { after: page.next })}
      />
    </>
  )
}
