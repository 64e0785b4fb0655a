import type { Page, PostView } from '@onetill/contract'
import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openScene } from '../testing/scene'
import { DISCOVER } from './list-discover'
import { FOLLOWING } from './list-following'
import { MERCHANT_POSTS } from './list-merchant-posts'
import { NEWEST } from './post-rows'

const { db, market, seedPerson, seedMerchant, seedProduct } = await openScene()
const { feed, social, posts } = market
const shop = await seedMerchant()
const product = await seedProduct(shop, [3, 0])

/** Posts of one shop at given moments, so that whole histories cost one statement. */
async function seedPosts(count: number, firstAt: number, text = 'A post') {
  const rows = Array.from({ length: count }, (_, index) => {
    const at = firstAt + index
    return { id: newId('post', at), createdAt: new Date(at), cardId: newId('card', at) }
  })
  const owned = { merchantId: shop.id }
  await db.write.post.createMany({
    data: rows.map(({ id, createdAt }) => ({
      ...{ ...owned, id, createdAt, text, authorId: shop.owner.userId },
    })),
  })
  await db.write.card.createMany({
    data: rows.map(({ id, cardId }) => ({
      ...{ ...owned, id: cardId, slug: cardId, postId: id, productId: product.id, position: 0 },
    })),
  })
  return rows.map((row) => row.id)
}

async function readAll(
  read: (cursor: string | null) => Promise<Page<PostView>>,
  between: () => Promise<unknown> = async () => {},
): Promise<PostView[]> {
  const all: PostView[] = []
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page: Page<PostView> = await read(cursor)
    all.push(...page.items)
    cursor = page.next
    await between()
  }
  return all
}

const day = 86_400_000
const before = await seedPosts(65, Date.now() - 30 * day)

describe('a feed', () => {
  it('shows every post once, newest first, while new ones arrive', async () => {
    let arrivals = 0
    const seen = await readAll(feed.discover, () => seedPosts(3, Date.now() + day * ++arrivals))
    const ids = seen.map((post) => post.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(ids.toSorted().reverse())
    expect(ids.filter((id) => before.includes(id))).toHaveLength(before.length)
  })

  it('carries cards with their live state', async () => {
    const [post] = (await feed.merchantPosts(shop.handle)).items
    expect(post).toMatchObject({
      merchant: { id: shop.id, handle: shop.handle, state: 'verified' },
      cards: [{ productId: product.id, available: 3, block: null, priceVaries: true }],
    })
    expect(post?.createdAt).toBeInstanceOf(Date)
    expect(typeof post?.cards[0]?.priceMinor).toBe('bigint')
  })

  it('follows only whom the viewer follows', async () => {
    const fan = await seedPerson()
    expect((await feed.following(fan)).items).toEqual([])
    await social.follow(fan, shop.id)
    const seen = await readAll((cursor) => feed.following(fan, cursor))
    expect(seen.length).toBe(await db.write.post.count({ where: { merchantId: shop.id } }))
  })

  it('finds posts in which all words occur, and takes signs literally', async () => {
    const [honey = ''] = await seedPosts(1, Date.now() - 40 * day, '今天的蜂蜜 100% real')
    const find = async (text: string) => (await feed.search(text)).items.map((post) => post.id)
    expect(await find('蜂蜜 100%')).toEqual([honey])
    expect(await find('蜂蜜 100% absent')).toEqual([])
    expect(await find('100_')).toEqual([])
    expect(await find('   ')).toEqual([])
    expect((await find('野生 real'))[0]).toBe(honey)
  })

  it('refuses a cursor that is none', async () => {
    for (const cursor of ['nonsense', Buffer.from(newId('user')).toString('base64url')]) {
      await expect(feed.discover(cursor)).rejects.toMatchObject({ code: 'bad_request' })
    }
  })

  it('tells the viewer what they liked and follow', async () => {
    const fan = await seedPerson()
    const [liked = '', other = ''] = before
    await posts.post(liked)
    await social.like(fan, liked)
    await social.follow(fan, shop.id)
    const marks = await feed.viewerMarks(fan, [liked, other], [shop.id, newId('merchant')])
    expect(marks).toEqual({ liked: new Set([liked]), following: new Set([shop.id]) })
  })

  it.each([
    ['discover', DISCOVER, [NEWEST]],
    ['following', FOLLOWING, [NEWEST, 'usr_nobody']],
    ['merchant', MERCHANT_POSTS, [NEWEST, shop.handle]],
  ])('%s reads a page by index, not the whole history', async (_, sql, values) => {
    await db.pool.query('ANALYZE')
    const client = await db.pool.connect()
    try {
      await client.query('SET enable_seqscan = off')
      const { rows } = await client.query(`EXPLAIN ${sql}`, values)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).not.toMatch(/Seq Scan/)
      expect(plan).toMatch(/Index.*Post/)
    } finally {
      client.release(true)
    }
  })
})
