import { zId } from '@onetill/contract'
import { notFound, redirect } from 'next/navigation'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { orNotFound } from '../../_parts/or-not-found'

type Props = { params: Promise<{ orderId: string }> }

/** An order by its id, for whoever may see it: leads to the order's own page. */
export default async function OrderById({ params }: Props) {
  const { orderId } = await params
  if (!zId('order').safeParse(orderId).success) notFound()
  const viewer = await currentViewer()
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(`/orders/${orderId}`)}`)
  const order = await orNotFound(getServices().cashier.orderOf({ orderId }, viewer))
  redirect(`/order/${order.token}`)
}
