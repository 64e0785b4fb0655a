import { type CheckoutLook, FLOWS, OnetillError, zId } from '@onetill/contract'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PayPage } from '@/buy/pay-page'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentRequest, currentViewer } from '@/server/viewer'

type Props = {
  params: Promise<{ checkoutId: string }>
  searchParams: Promise<{
    t?: string | string[]
    pick?: string | string[]
    payer?: string | string[]
  }>
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('checkout.page')
  return {
    title: words('title'),
    robots: { index: false, follow: false },
    // Networks want to know the site a buyer comes from; the address, which may carry a secret, is not theirs.
    referrer: 'strict-origin',
  }
}

/** One checkout on a page of its own: the way back from a network, and the way on from another device. */
export default async function Page({ params, searchParams }: Props) {
  const { checkoutId } = await params
  if (!zId('checkout').safeParse(checkoutId).success) notFound()
  const { t, pick, payer } = await searchParams
  const token = typeof t === 'string' && t.length <= 100 ? t : undefined
  return (
    <ClientWords only={['common', 'checkout']}>
      <PayPage
        checkoutId={checkoutId}
        token={token}
        look={await lookFor(checkoutId, token)}
        picked={FLOWS.find((flow) => flow === pick)}
        payerUnknown={payer === 'unknown'}
      />
    </ClientWords>
  )
}

/** Null when this request doesn't prove whose checkout it is: the secret may still be in the browser's storage. */
async function lookFor(
  checkoutId: string,
  token: string | undefined,
): Promise<CheckoutLook | null> {
  const viewer = await currentViewer()
  if (!viewer && !token) return null
  const caller = { viewer, request: await currentRequest() }
  try {
    return await getServices().cashier.look({ checkoutId, token }, caller)
  } catch (error) {
    if (error instanceof OnetillError && error.code === 'not_found') return null
    throw error
  }
}
