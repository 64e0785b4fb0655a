'use client'

import type { OrderView } from '@onetill/contract'
import { Button, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/provider'
import { useFailureToast } from '../../_parts/use-failure-toast'
import { RefundDialog } from './refund-dialog'

/** The next step of an order, and the way to give money back. Nothing is shown done before it is. */
export function OrderActions({ order }: { order: OrderView }) {
  const words = useTranslations('desk.order')
  const router = useRouter()
  const trpc = useTRPC()
  const failed = useFailureToast()
  const [refunding, setRefunding] = useState(false)
  const fulfil = useMutation(
    trpc.order.fulfil.mutationOptions({
      onSuccess: (_, { to }) => toast(words(`done.${to}`)),
      onError: failed,
      // After a refusal too: somebody else may have taken the step.
      onSettled: () => router.refresh(),
    }),
  )
  const step = (to: 'shipped' | 'delivered', main: boolean) => (
    <Button
      variant={main ? 'primary' : 'secondary'}
      loading={fulfil.isPending && fulfil.variables.to === to}
      disabled={fulfil.isPending}
      onClick={() => fulfil.mutate({ orderId: order.id, to })}
    >
      {words(`step.${to}`)}
    </Button>
  )
  const left = order.totalMinor - order.refundedMinor - order.disputedMinor
  return (
    <>
      {left > 0n && <Button onClick={() => setRefunding(true)}>{words('refund')}</Button>}
      {order.fulfilment === 'unfulfilled' && left > 0n && step('shipped', true)}
      {order.fulfilment === 'shipped' && step('delivered', true)}
      <RefundDialog order={order} open={refunding} onOpenChange={setRefunding} />
    </>
  )
}
