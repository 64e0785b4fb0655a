import { OnetillError, type OrderView } from '@onetill/contract'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { ClaimOrder } from './_parts/claim-order'
import { Receipt } from './_parts/receipt'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('orders.receipt')
  return {
    title: words('title'),
    robots: { index: false, follow: false, nocache: true },
    referrer: 'no-referrer',
  }
}

/** The receipt, for whoever holds its unguessable link. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const viewer = await currentViewer()
  const { cashier } = getServices()
  const order = await cashier.orderOf({ token }, viewer).catch(orMissing)
  const refunds = await cashier.refundsOf({ token }, viewer)
  return (
    <>
      <Receipt order={order} refunds={refunds} />
      {viewer && order.buyer.id === null && (
        <ClientWords only={['common', 'orders']}>
          <ClaimOrder token={token} />
        </ClientWords>
      )}
    </>
  )
}

function orMissing(error: unknown): OrderView {
  if (error instanceof OnetillError && error.code === 'not_found') notFound()
  throw error
}
