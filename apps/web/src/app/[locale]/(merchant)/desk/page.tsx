import { redirect } from 'next/navigation'
import { ownMerchants } from './_parts/desk-merchant'

/** The desk of the viewer's first shop; who has none is shown how to open one. */
export default async function Desk() {
  const [first] = await ownMerchants('/desk')
  redirect(first ? `/desk/${first.handle}` : '/apply')
}
