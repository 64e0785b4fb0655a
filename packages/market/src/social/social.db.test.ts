import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openScene, refusals } from '../testing/scene'

const { market, seedPerson, seedMerchant, seedCard } = await openScene()
const { social, posts, merchants } = market
const shop = await seedMerchant()
const people = await Promise.all(Array.from({ length: 12 }, () => seedPerson()))

describe('counters', () => {
  it('are right when everybody likes at once, twice, and some take it back', async () => {
    const { post } = await seedCard(shop)
    await Promise.all(
      people.flatMap((person) => [social.like(person, post.id), social.like(person, post.id)]),
    )
    expect((await posts.post(post.id)).likes).toBe(12)
    await Promise.all(
      people
        .slice(0, 5)
        .flatMap((person) => [social.unlike(person, post.id), social.unlike(person, post.id)]),
    )
    expect((await posts.post(post.id)).likes).toBe(7)
  })

  it('count each follower once', async () => {
    await Promise.all(
      people.flatMap((person) => [social.follow(person, shop.id), social.follow(person, shop.id)]),
    )
    const followers = async () => (await merchants.merchantById(null, shop.id)).followers
    expect(await followers()).toBe(12)
    await Promise.all(people.slice(2).map((person) => social.unfollow(person, shop.id)))
    expect(await followers()).toBe(2)
  })

  it('count comments, which read newest first', async () => {
    const { post } = await seedCard(shop)
    const [author] = people
    if (!author) throw new Error('somebody')
    for (const text of ['one', 'two']) await social.addComment(author, post.id, text)
    expect((await posts.post(post.id)).comments).toBe(2)
    const { items } = await social.comments(post.id)
    expect(new Set(items.map((comment) => comment.text))).toEqual(new Set(['one', 'two']))
    expect(items[0]?.author).toEqual({ id: author.userId, name: author.name, avatar: null })
  })

  it('do not move for what is gone, never was or was never verified', async () => {
    const { post } = await seedCard(shop)
    const hidden = await seedMerchant('unverified')
    await posts.deletePost(shop.owner, post.id)
    const [person] = people
    if (!person) throw new Error('somebody')
    const acts = [
      social.like(person, post.id),
      social.like(person, newId('post')),
      social.unlike(person, newId('post')),
      social.addComment(person, post.id, 'late'),
      social.follow(person, hidden.id),
      merchants.merchantById(person, hidden.id),
    ]
    expect(new Set(await refusals(acts))).toEqual(new Set(['not_found']))
  })
})
