import { PageHeader } from '@onetill/ui'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { deskMerchant } from '../../../_parts/desk-merchant'
import { orNotFound } from '../../../_parts/or-not-found'
import { OrderActions } from '../_parts/order-actions'
import { OrderDetail } from '../_parts/order-detail'
import { OrderBadges } from '../_parts/order-table'

type Props = { params: Promise<{ handle: string; orderId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('orders') }
}

export default async function OrderPage({ params }: Props) {
  const { handle, orderId } = await params
  const merchant = await deskMerchant(handle)
  const api = await serverApi()
  const [order, refunds] = await orNotFound(
    Promise.all([api.order.get(orderId), api.order.refunds(orderId)]),
  )
  if (order.merchant.id !== merchant.id) notFound()
  const words = await getTranslations('desk.orders')
  return (
    <>
      <PageHeader
        above={
          <Link href={`/desk/${merchant.handle}/orders`} className="tap hover:text-ink">
            ← {words('title')}
          </Link>
        }
        title={<span className="figures">{order.number}</span>}
        detail={<OrderBadges order={order} />}
        actions={<OrderActions order={order} />}
      />
      <OrderDetail order={order} refunds={refunds} timezone={merchant.timezone} />
    </>
  )
}
