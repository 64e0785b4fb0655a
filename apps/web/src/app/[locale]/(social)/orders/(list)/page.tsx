import { EmptyState, LinkButton, ReceiptIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { OlderLink } from '../../_parts/older-link'
import { pageLocale } from '../../_parts/page-locale'
import { SignInFirst } from '../../_parts/sign-in-first'
import { OrderItem } from '../_parts/order-item'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const words = await getTranslations('orders')
  return { title: words('title'), robots: { index: false } }
}

/** What somebody bought, newest first. */
export default async function OrdersPage({ searchParams }: Props) {
  const [{ after }, viewer, words, locale] = await Promise.all([
    searchParams,
    currentViewer(),
    getTranslations('orders'),
    pageLocale(),
  ])
  const icon = <ReceiptIcon size={26} strokeWidth={1.5} />
  if (!viewer) {
    return (
      <SignInFirst title={words('title')} detail={words('invite')} next="/orders" icon={icon} />
    )
  }
  const cursor = typeof after === 'string' ? after : null
  const { items, next } = await getServices().cashier.buyerOrders(viewer, cursor)
  return (
    <Column>
      <ColumnHeader title={words('title')} />
      {items.length === 0 ? (
        <EmptyState
          icon={icon}
          title={words('empty')}
          detail={words('emptyDetail')}
          action={
            <LinkButton as={Link} href="/" variant="primary">
              {words('emptyAction')}
            </LinkButton>
          }
        />
      ) : (
        <ul className="sm:flex sm:flex-col sm:gap-3">
          {items.map((order) => (
            <OrderItem key={order.id} {...{ order, locale }} />
          ))}
        </ul>
      )}
      <OlderLink
        path="/orders"
        next={next}
        label={words('earlier')}
        newest={cursor ? words('newest') : undefined}
      />
    </Column>
  )
}
