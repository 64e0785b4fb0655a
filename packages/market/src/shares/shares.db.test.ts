import { describe, expect, it } from 'vitest'
import { openScene } from '../testing/scene'

const { db, market, seedPerson, seedMerchant, seedCard } = await openScene()
const { shares, posts } = market
const shop = await seedMerchant()
const { card, post } = await seedCard(shop)

const opens = async (code: string) =>
  (await db.write.share.findUniqueOrThrow({ where: { code } })).opens

describe('a share', () => {
  it('remembers the chain from the first sharer to the last', async () => {
    const [first, second] = [await seedPerson(), await seedPerson()]
    const a = await shares.createShare(first, { cardId: card.id })
    const b = await shares.createShare(second, { cardId: card.id, parentCode: a.code })
    const c = await shares.createShare(null, {
      ...{ cardId: card.id, email: 'guest@example.test', parentCode: b.code },
    })
    expect(await shares.openShare(c.code, { bot: false })).toEqual({
      cardSlug: card.slug,
      chain: [
        { code: a.code, userId: first.userId, name: first.name },
        { code: b.code, userId: second.userId, name: second.name },
        { code: c.code, userId: null, name: null },
      ],
    })
    expect([await opens(a.code), await opens(c.code)]).toEqual([0, 1])
  })

  it('is the same link for the same person coming the same way, and no hop to oneself', async () => {
    const person = await seedPerson()
    const share = await shares.createShare(person, { cardId: card.id })
    expect(share.code).toMatch(/^[0-9a-z]{12}$/)
    expect(await shares.createShare(person, { cardId: card.id })).toEqual(share)
    const again = { cardId: card.id, parentCode: share.code }
    expect(await shares.createShare(person, again)).toEqual(share)
  })

  it('counts people, not programs that draw previews', async () => {
    const { code } = await shares.createShare(null, { cardId: card.id })
    await Promise.all([true, false, false, true].map((bot) => shares.openShare(code, { bot })))
    expect(await opens(code)).toBe(2)
  })

  it('has no parent in another card, and none is made of a card that is no more', async () => {
    const other = await seedCard(shop)
    const { code } = await shares.createShare(await seedPerson(), { cardId: other.card.id })
    const orphan = await shares.createShare(null, { cardId: card.id, parentCode: code })
    expect((await shares.openShare(orphan.code, { bot: true })).chain).toHaveLength(1)
    await posts.deletePost(shop.owner, post.id)
    await expect(shares.createShare(null, { cardId: card.id })).rejects.toMatchObject({
      code: 'card_gone',
    })
    await expect(shares.openShare('nosuchcode', { bot: false })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
