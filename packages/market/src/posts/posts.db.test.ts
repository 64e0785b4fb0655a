import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openScene, refusals } from '../testing/scene'

const { db, market, seedPerson, seedMerchant, seedProduct, seedCard, seedPicture, eventsOf } =
  await openScene()
const { posts, cards, products, merchants, feed } = market
const reviewer = await seedPerson('reviewer')

const input = (...productIds: string[]) => ({ text: 'Hello', images: [], productIds })

describe('publishing', () => {
  it.each([
    ['unverified', 'merchant_not_verified'],
    ['restricted', 'merchant_restricted'],
    ['suspended', 'merchant_restricted'],
  ])('is refused to a merchant that is %s', async (state, code) => {
    const shop = await seedMerchant(state)
    const product = await seedProduct(shop)
    const attempt = posts.publishPost(shop.owner, shop.id, input(product.id))
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await db.write.post.count({ where: { merchantId: shop.id } })).toBe(0)
  })

  it('gives each product a card with a slug of its own', async () => {
    const shop = await seedMerchant()
    const { card, post, product } = await seedCard(shop, [3, 4])
    expect(card).toMatchObject({
      productId: product.id,
      priceMinor: 1200n,
      priceVaries: true,
      available: 7,
      block: null,
      onlyVariantId: null,
    })
    expect(card.slug).toMatch(/^wild-honey-[0-9a-z]{10}$/)
    expect(await eventsOf(post.id)).toEqual(['post.published'])
  })

  it("refuses another merchant's product, picture and name as if they did not exist", async () => {
    const mine = await seedMerchant()
    const theirs = await seedMerchant()
    const foreign = await seedProduct(theirs)
    const own = await seedProduct(mine)
    const picture = await seedPicture(theirs.owner, theirs.id)
    const publish = (merchantId: string, images: string[], productId: string) =>
      posts.publishPost(mine.owner, merchantId, { text: '', images, productIds: [productId] })
    const gone = { code: 'not_found' }
    await expect(publish(mine.id, [], foreign.id)).rejects.toMatchObject(gone)
    await expect(publish(mine.id, [], newId('product'))).rejects.toMatchObject(gone)
    await expect(publish(theirs.id, [], foreign.id)).rejects.toMatchObject(gone)
    await expect(publish(newId('merchant'), [], own.id)).rejects.toMatchObject(gone)
    await expect(publish(mine.id, [picture], own.id)).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('a card', () => {
  it('shows why it cannot be bought', async () => {
    const shop = await seedMerchant()
    const { card, product } = await seedCard(shop, [1])
    const block = async () => (await cards.cardStates([card.id]))[0]?.block
    await cards.pauseCard(shop.owner, card.id, true)
    expect(await block()).toBe('paused')
    await cards.pauseCard(shop.owner, card.id, false)
    await products.setProductPaused(shop.owner, product.id, true)
    expect(await block()).toBe('paused')
    await products.setProductPaused(shop.owner, product.id, false)
    await db.write.variant.updateMany({ where: { productId: product.id }, data: { held: 1 } })
    expect(await block()).toBe('sold_out')
    await merchants.setMerchantState(reviewer, {
      ...{ merchantId: shop.id, to: 'restricted', reason: 'Complaints' },
    })
    expect(await block()).toBe('merchant_restricted')
    expect((await cards.cardPage(card.slug)).card.block).toBe('merchant_restricted')
    await products.deleteProduct(shop.owner, product.id)
    expect(await block()).toBe('gone')
  })

  it('answers not_found for a slug that never was, card_gone for one that is no more', async () => {
    const shop = await seedMerchant()
    const { card, post } = await seedCard(shop)
    const other = await seedCard(shop)
    await expect(cards.cardPage('never-was')).rejects.toMatchObject({ code: 'not_found' })
    const page = await cards.cardPage(card.slug)
    expect(page.more.map((each) => each.id)).toEqual([other.card.id])
    expect(page.product.variants).toHaveLength(1)
    await posts.deletePost(shop.owner, post.id)
    await expect(cards.cardPage(card.slug)).rejects.toMatchObject({
      code: 'card_gone',
      facts: { handle: shop.handle, title: card.title },
    })
    expect((await cards.goneAlternatives(card.slug)).map((each) => each.id)).toEqual([
      other.card.id,
    ])
    await expect(posts.post(post.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await eventsOf(post.id)).toEqual(['post.published', 'post.deleted'])
  })

  it("is out of other merchants' reach", async () => {
    const shop = await seedMerchant()
    const { card, post, product } = await seedCard(shop)
    const thief = (await seedMerchant()).owner
    const acts = [
      cards.pauseCard(thief, card.id, true),
      posts.deletePost(thief, post.id),
      products.getProduct(thief, product.id),
      products.setProductPaused(thief, product.id, true),
      products.deleteProduct(thief, product.id),
      products.listProducts(thief, shop.id),
      merchants.updateProfile(thief, shop.id, { tagline: 'mine' }),
      merchants.addStaff(thief, shop.id, thief.userId),
    ]
    expect(new Set(await refusals(acts))).toEqual(new Set(['not_found']))
    expect((await cards.cardStates([card.id]))[0]?.block).toBeNull()
  })
})

describe("a merchant's own list", () => {
  it('names the cards paused one by one, and is for its team only', async () => {
    const shop = await seedMerchant()
    const { card, post, product } = await seedCard(shop)
    const list = async () => (await posts.listOwnPosts(shop.owner, shop.id)).items
    await products.setProductPaused(shop.owner, product.id, true)
    expect(await list()).toMatchObject([{ id: post.id, paused: [] }])
    await cards.pauseCard(shop.owner, card.id, true)
    expect(await list()).toMatchObject([{ id: post.id, paused: [card.id] }])
    const stranger = (await seedMerchant()).owner
    await expect(posts.listOwnPosts(stranger, shop.id)).rejects.toMatchObject({ code: 'not_found' })
    await posts.deletePost(shop.owner, post.id)
    expect(await list()).toEqual([])
  })

  it('stays readable while a suspension hides the posts from everyone else', async () => {
    const shop = await seedMerchant()
    const { post } = await seedCard(shop)
    await merchants.setMerchantState(reviewer, {
      ...{ merchantId: shop.id, to: 'suspended', reason: 'Fraud' },
    })
    expect((await feed.merchantPosts(shop.handle)).items).toEqual([])
    expect((await posts.listOwnPosts(shop.owner, shop.id)).items).toMatchObject([{ id: post.id }])
  })
})

describe('a suspended merchant', () => {
  it('disappears from every feed and comes back when reinstated', async () => {
    const shop = await seedMerchant()
    const fan = await seedPerson()
    const { post } = await seedCard(shop)
    await market.social.follow(fan, shop.id)
    const move = (to: 'suspended' | 'verified') =>
      merchants.setMerchantState(reviewer, { merchantId: shop.id, to, reason: 'Fraud' })
    const feeds = async () => {
      const pages = await Promise.all([
        feed.discover(),
        feed.following(fan),
        feed.merchantPosts(shop.handle),
        feed.search(shop.handle),
      ])
      return pages.map((page) => page.items.some((each) => each.id === post.id))
    }
    expect(await feeds()).toEqual([true, true, true, true])
    await move('suspended')
    expect(await feeds()).toEqual([false, false, false, false])
    await move('verified')
    expect(await feeds()).toEqual([true, true, true, true])
    expect(await eventsOf(shop.id)).toEqual(['merchant.suspended', 'merchant.reinstated'])
  })

  it('is moved by reviewers only, along the table only', async () => {
    const shop = await seedMerchant()
    const raw = await seedMerchant('unverified')
    const move = { merchantId: shop.id, to: 'restricted', reason: 'x' } as const
    const { setMerchantState } = merchants
    await expect(setMerchantState(shop.owner, move)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(setMerchantState({ ...shop.owner, role: 'admin' }, move)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(
      setMerchantState(reviewer, { ...move, merchantId: raw.id, to: 'verified' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(setMerchantState(reviewer, { ...move, to: 'verified' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
