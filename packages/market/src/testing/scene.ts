import { OnetillError, type ProductInput, type UserRole, type Viewer } from '@onetill/contract'
import { createDb, createSealer, newId, type Tx, transaction } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import { createMarket } from '../create-market'
import { createDatabaseBlobs } from '../media/database-blobs'

/** A market over a database of the test file's own, with the seeds its tests call. */
export async function openScene() {
  const db = createDb({ url: await testDatabase(), connections: 12 })
  afterAll(() => db.close())
  const time = { now: new Date() }
  const market = createMarket({
    db,
    blobs: createDatabaseBlobs(db),
    sealer: createSealer('a1'.repeat(32)),
    clock: () => time.now,
  })

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

  return {
    ...{ db, market, time, seedPerson, again, seedMerchant, seedPicture, seedProduct, seedCard },
    inTransaction: <T>(work: (tx: Tx) => Promise<T>) => transaction(db, work),
    eventsOf: async (subject: string) => {
      const events = await db.write.event.findMany({
        where: { subject },
        orderBy: { sequence: 'asc' },
      })
      return events.map((event) => event.kind)
    },
  }
}

export function productInput(
  image: string,
  stocks: readonly number[],
  priceMinor = 1200n,
): ProductInput {
  return {
    title: 'Wild honey 野生蜂蜜',
    description: '',
    goodsType: 'physical',
    images: [image],
    options: stocks.length > 1 ? ['size'] : [],
    variants: stocks.map((stock, index) => ({
      sku: `HONEY-${index}`,
      values: stocks.length > 1 ? [`size ${index}`] : [],
      priceMinor: priceMinor + BigInt(index) * 100n,
      compareAtMinor: null,
      stock,
    })),
  }
}

export function picture(width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c96' } })
    .jpeg()
    .toBuffer()
}

export const distantDeadline = () => new Date(Date.now() + 15 * 60_000)

/** The codes with which all these acts were refused; `done` for one that was not. */
export async function refusals(acts: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(acts)
  return results.map((result) => {
    if (result.status === 'fulfilled') return 'done'
    return result.reason instanceof OnetillError ? result.reason.code : String(result.reason)
  })
}
