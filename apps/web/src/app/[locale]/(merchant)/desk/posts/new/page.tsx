import { redirect } from 'next/navigation'
import { ownMerchants } from '../../_parts/desk-merchant'

/** Where Publish leads from anywhere: the composer of a shop that may publish, else of the first. */
export default async function NewPost() {
  const merchants = await ownMerchants('/desk/posts/new')
  const merchant = merchants.find(({ state }) => state === 'verified') ?? merchants[0]
  redirect(merchant ? `/desk/${merchant.handle}/posts/new` : '/apply')
}
