import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { openFundedBuyer } from '../support/fund-buyer'
import { type Actor, openMember, openVisitor, signIn } from '../support/open-actor'
import { filledBlocks, openSeller, publishCard, type Seller, upload } from '../support/open-seller'
import { samplePicture } from '../support/sample-picture'
import { site } from '../support/site'

type Coded = { data?: { httpStatus?: number; onetill?: { code: string; sentence: string } } }

/** What a refused call says: its code, and that there is a sentence for people. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => ({}) as Coded,
    (reason: Coded) => reason,
  )
  const answer = error.data?.onetill
  if (answer) expect(answer.sentence).not.toBe('')
  return answer?.code ?? 'was accepted'
}

const lineOf = (card: { id: string; onlyVariantId: string | null; priceMinor: bigint }) => ({
  cardId: card.id,
  variantId: card.onlyVariantId ?? '',
  quantity: 1,
  seenPriceMinor: card.priceMinor,
})

let seller: Seller
let buyer: Actor
test.beforeAll(async () => {
  seller = await openSeller()
  buyer = await openFundedBuyer(100_000n)
})

test('a wrong password and an unknown account are refused alike', async () => {
  const member = await openMember()
  await expect(signIn(openVisitor(), member.email, 'not the password')).rejects.toThrow(
    'wrong_credentials',
  )
  await expect(
    signIn(openVisitor(), `${randomUUID()}@example.test`, 'anything at all'),
  ).rejects.toThrow('wrong_credentials')
})

test('a merchant that is not verified cannot publish, and is told why', async () => {
  const applicant = await openMember()
  const { merchantId } = await applicant.api.merchant.startApplication.mutate()
  const image = await upload(applicant, merchantId, false)
  const product = await applicant.api.product.create.mutate({
    merchantId,
    product: {
      title: 'Too early',
      description: '',
      goodsType: 'digital',
      images: [image],
      options: [],
      variants: [{ sku: '', values: [], priceMinor: 100n, compareAtMinor: null, stock: 1 }],
    },
  })
  const post = { text: '', images: [], productIds: [product.id] }
  expect(await refusal(applicant.api.post.publish.mutate({ merchantId, post }))).toBe(
    'merchant_not_verified',
  )
})

test('a sold-out card is refused before anything is charged', async () => {
  const card = await publishCard(seller, { title: 'None left', priceMinor: 100n, stock: 0 })
  const call = buyer.api.checkout.open.mutate({ lines: [lineOf(card)], surface: 'feed' })
  expect(await refusal(call)).toBe('out_of_stock')
})

test('a price that changed since the card was shown is not charged', async () => {
  const card = await publishCard(seller, { title: 'Rising', priceMinor: 1_000n, stock: 5 })
  const product = await seller.api.product.get.query(card.productId)
  const { title, description, goodsType, images, options, variants } = product
  await seller.api.product.update.mutate({
    productId: product.id,
    product: {
      title,
      description,
      goodsType,
      images: [...images],
      options: [...options],
      variants: variants.map(({ id, sku, values, stock }) => ({
        id,
        sku,
        values: [...values],
        stock,
        priceMinor: 1_200n,
        compareAtMinor: null,
      })),
    },
  })
  const call = buyer.api.checkout.open.mutate({ lines: [lineOf(card)], surface: 'feed' })
  expect(await refusal(call)).toBe('price_changed')
})

test('a forged price, total or merchant in a request is refused by its shape or its value', async () => {
  const card = await publishCard(seller, { title: 'Honest', priceMinor: 5_000n, stock: 5 })
  const open = (extra: object, line: object = {}) =>
    buyer.api.checkout.open.mutate({
      lines: [{ ...lineOf(card), ...line }],
      surface: 'feed',
      ...extra,
    } as never)
  expect(await refusal(open({}, { seenPriceMinor: 1n }))).toBe('price_changed')
  for (const forged of [
    { totalMinor: 1n },
    { merchantId: seller.merchantId },
    { currency: 'JPY' },
  ]) {
    expect(await refusal(open(forged))).toBe('bad_request')
  }
  for (const line of [
    { unitPriceMinor: 1n },
    { quantity: 0 },
    { quantity: -1 },
    { quantity: 1.5 },
    { quantity: 2 ** 53 },
    { quantity: '1e3' },
  ]) {
    expect(await refusal(open({}, line))).toBe('bad_request')
  }
})

test('a double click on Pay makes one order, with one key or with two', async () => {
  const card = await publishCard(seller, { title: 'Once', priceMinor: 700n, stock: 9 })
  const { checkout } = await buyer.api.checkout.open.mutate({
    lines: [lineOf(card)],
    surface: 'feed',
  })
  const key = randomUUID()
  const keys = [key, key, key, randomUUID(), randomUUID()]
  const answers = await Promise.allSettled(
    keys.map((each) =>
      buyer.api.checkout.pay.mutate({
        checkoutId: checkout.id,
        key: each,
        flow: 'balance.one_tap',
      }),
    ),
  )
  // Whoever comes while the first is under way is told so, or gets its answer; nobody gets another.
  const orders = answers.flatMap((answer) => {
    if (answer.status === 'fulfilled') {
      return answer.value.status === 'succeeded' ? answer.value.orderId : answer.value.status
    }
    expect(String(answer.reason)).toContain('already in progress')
    return []
  })
  expect(new Set(orders).size).toBe(1)
  expect(await query(`SELECT id FROM "Order" WHERE "checkoutId" = $1`, [checkout.id])).toHaveLength(
    1,
  )
})

test('broken, disguised and oversized pictures are refused with a reason', async () => {
  const send = async (body: Uint8Array<ArrayBuffer>) => {
    const answer = await seller.fetch(`/api/media?merchant=${seller.merchantId}`, {
      method: 'POST',
      body,
    })
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code }
  }
  const whole = await samplePicture()
  expect(await send(whole.slice(0, 200))).toEqual({ status: 422, code: 'media_unreadable' })
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  expect(await send(svg)).toEqual({ status: 422, code: 'media_unreadable' })
  const huge = new Uint8Array(16 * 1024 * 1024)
  expect(await send(huge)).toEqual({ status: 413, code: 'media_too_large' })
})

test('an unknown card answers 404 and a deleted one 410', async () => {
  const visitor = openVisitor()
  expect((await visitor.fetch('/c/no-such-card-0000000000')).status).toBe(404)
  const card = await publishCard(seller, { title: 'Short lived', priceMinor: 100n, stock: 1 })
  expect((await visitor.fetch(`/c/${card.slug}`)).status).toBe(200)
  await seller.api.post.remove.mutate(card.postId)
  expect((await visitor.fetch(`/c/${card.slug}`)).status).toBe(410)
})

test('a request from another site is refused', async () => {
  const answer = await fetch(`${site()}/api/trpc/account.signOutEverywhere`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(403)
})

test('another person’s checkout does not exist', async () => {
  const card = await publishCard(seller, { title: 'Private', priceMinor: 100n, stock: 1 })
  const { checkout } = await buyer.api.checkout.open.mutate({
    lines: [lineOf(card)],
    surface: 'feed',
  })
  const stranger = await openMember()
  expect(await refusal(stranger.api.checkout.look.query({ checkoutId: checkout.id }))).toBe(
    'not_found',
  )
})

test('an application that lacks a field is sent back with the fields named', async () => {
  const applicant = await openMember()
  const draft = await applicant.api.merchant.startApplication.mutate()
  const { basic } = filledBlocks(`shop_${randomUUID().slice(0, 8)}`, '')
  const saved = await applicant.api.merchant.saveApplication.mutate({
    applicationId: draft.id,
    version: draft.version,
    basic,
  })
  expect(saved.kind).toBe('saved')
  const version = saved.kind === 'saved' ? saved.application.version : 0
  const sent = await applicant.api.merchant.submitApplication.mutate({
    applicationId: draft.id,
    version,
  })
  expect(sent).toMatchObject({ kind: 'incomplete' })
})
