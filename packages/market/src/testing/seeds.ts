import type { UserRole, Viewer } from '@onetill/contract'
import { type Db, newId } from '@onetill/db'
import type { Market } from '../create-market'
import { picture, productInput } from './sample-product'

/** What a test can put into a market before it begins. */
export function createSeeds(db: Db, market: Market) {
  async function seedPerson(role: UserRole = 'member'): Promise<Viewer> {
    const userId = newId('user')
    const handle = userId.slice(-12)
    const email = `${handle}@example.test`
    await db.write.user.create({ data: { id: userId, email, handle, name: handle, role } })
    return { userId, email, handle, name: handle, image: null, role, locale: 'en', memberships: [] }
  }

  /** The person again, with the memberships of this moment: a new request. */
  async function again(viewer: Viewer): Promise<Viewer> {
    const memberships = await db.write.member.findMany({ where: { userId: viewer.userId } })
    return {
      ...viewer,
      memberships: memberships.map(({ merchantId, role }) => ({
        merchantId,
        role: role === 'owner' ? 'owner' : 'staff',
      })),
    }
  }

  async function seedMerchant(state = 'verified') {
    const id = newId('merchant')
    const person = await seedPerson()
    const handle = `shop_${id.slice(-10)}`
    await db.write.merchant.create({
      data: {
        ...{ id, handle, state },
        name: `Shop ${handle}`,
        kind: 'company',
        members: { create: { userId: person.userId, role: 'owner' } },
      },
    })
    return { id, handle, owner: await again(person) }
  }

  async function seedPicture(owner: Viewer, merchantId?: string): Promise<string> {
    const upload = { bytes: await picture(), merchantId }
    return (await market.media.uploadImage(owner, upload)).key
  }

  async function seedProduct(
    shop: { id: string; owner: Viewer },
    stocks: readonly number[] = [10],
    priceMinor = 1200n,
  ) {
    const input = productInput(await seedPicture(shop.owner, shop.id), stocks, priceMinor)
    return market.products.createProduct(shop.owner, shop.id, input)
  }

  async function seedCard(shop: { id: string; owner: Viewer }, stocks?: readonly number[]) {
    const product = await seedProduct(shop, stocks)
    const post = await market.posts.publishPost(shop.owner, shop.id, {
      text: 'Fresh today',
      images: [],
      productIds: [product.id],
    })
    const [card] = post.cards
    if (!card) throw new Error('a published post has a card')
    return { product, post, card }
  }

  return { seedPerson, again, seedMerchant, seedPicture, seedProduct, seedCard }
}
