import { randomUUID } from 'node:crypto'
import type { CardView, VariantInput } from '@onetill/contract'
import { query } from './database'
import { type Actor, openMember, signIn } from './open-actor'
import { samplePicture } from './sample-picture'

export type Seller = Actor & { readonly merchantId: string; readonly handle: string }

/** Somebody who may decide about applications. */
export async function openReviewer(): Promise<Actor> {
  const reviewer = await openMember('Reviewer')
  await query(
    `UPDATE "User" SET role = 'reviewer', "sessionVersion" = "sessionVersion" + 1 WHERE email = $1`,
    [reviewer.email],
  )
  await signIn(reviewer, reviewer.email, reviewer.password)
  return reviewer
}

/** A merchant that went the whole way: applied, was reviewed, is verified. */
export async function openSeller(settlementCurrency = 'CNY'): Promise<Seller> {
  const owner = await openMember('Shop Owner')
  const draft = await owner.api.merchant.startApplication.mutate()
  const handle = `shop_${randomUUID().slice(0, 8)}`
  const licence = await upload(owner, draft.merchantId, true)
  const saved = await owner.api.merchant.saveApplication.mutate({
    applicationId: draft.id,
    version: draft.version,
    ...filledBlocks(handle, licence, settlementCurrency),
  })
  if (saved.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`)
  const sent = await owner.api.merchant.submitApplication.mutate({
    applicationId: draft.id,
    version: saved.application.version,
  })
  if (sent.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(sent)}`)
  const reviewer = await openReviewer()
  await reviewer.api.review.decide.mutate({
    applicationId: draft.id,
    version: sent.application.version,
    verdict: 'approve',
    fields: {},
    note: '',
  })
  return { ...owner, merchantId: draft.merchantId, handle }
}

export function filledBlocks(handle: string, licence: string, settlementCurrency = 'CNY') {
  return {
    basic: {
      name: `Shop ${handle}`,
      handle,
      tagline: 'Made for a test',
      avatar: null,
      category: 'craft',
      contactName: 'Owner',
      contactPhone: '13800138000',
      country: 'CN',
    },
    business: {
      kind: 'company',
      legalName: 'Test Trading Ltd',
      registrationNumber: '91350100M000100Y43',
      licence,
      legalRepresentative: 'Owner',
      address: '1 Test Road',
      validUntil: null,
    },
    financial: {
      settlementCurrency,
      bankName: 'Test Bank',
      accountHolder: 'Test Trading Ltd',
      accountNumber: '6222021234567890123',
    },
  }
}

/** Publishes a post with one new product and returns its card. */
export async function publishCard(
  seller: Seller,
  product: { title: string; priceMinor: bigint; stock: number; goodsType?: 'digital' | 'physical' },
): Promise<CardView> {
  const image = await upload(seller, seller.merchantId, false)
  const variant: VariantInput = {
    sku: '',
    values: [],
    priceMinor: product.priceMinor,
    compareAtMinor: null,
    stock: product.stock,
  }
  const made = await seller.api.product.create.mutate({
    merchantId: seller.merchantId,
    product: {
      title: product.title,
      description: '',
      goodsType: product.goodsType ?? 'digital',
      images: [image],
      options: [],
      variants: [variant],
    },
  })
  const post = await seller.api.post.publish.mutate({
    merchantId: seller.merchantId,
    post: { text: product.title, images: [], productIds: [made.id] },
  })
  const card = post.cards[0]
  if (!card) throw new Error('The post has no card')
  return card
}

export async function upload(actor: Actor, merchantId: string, isPrivate: boolean) {
  const query = new URLSearchParams({ merchant: merchantId, private: isPrivate ? '1' : '0' })
  const answer = await actor.fetch(`/api/media?${query}`, {
    method: 'POST',
    body: await samplePicture(),
  })
  if (answer.status !== 201) throw new Error(`Upload answered ${answer.status}`)
  return ((await answer.json()) as { key: string }).key
}
