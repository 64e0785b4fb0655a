import type { OwnMerchantView } from '@onetill/contract'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'

/** The shops whose team the viewer is in; whoever isn't signed in is sent to do so and comes back. */
export const ownMerchants = cache(async (back: string): Promise<readonly OwnMerchantView[]> => {
  if (!(await currentViewer())) redirect(`/sign-in?next=${encodeURIComponent(back)}`)
  return (await serverApi()).merchant.mine()
})

/** The shop a desk page is about. To anyone outside its team the page doesn't exist. */
export async function deskMerchant(handle: string): Promise<OwnMerchantView> {
  const merchants = await ownMerchants(`/desk/${handle}`)
  return merchants.find((merchant) => merchant.handle === handle) ?? notFound()
}
