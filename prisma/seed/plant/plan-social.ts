import { newId } from '@onetill/db'
import { createDice, type Dice } from '../dice'
import { COMMENTS } from '../people'
import type { Row, Rows } from '../rows'
import { hasTraded, type Person, type World } from '../world'
import type { Post } from './plan-posts'

export type Social = {
  readonly follows: readonly Row[]
  readonly likes: readonly Row[]
  readonly comments: readonly Row[]
  readonly followersOf: ReadonlyMap<string, number>
  readonly likesOf: ReadonlyMap<string, number>
  readonly commentsOf: ReadonlyMap<string, number>
}

/** Nobody knows the newcomer yet, and those who work here don't cheer. */
const QUIET = new Set(['xin', 'reviewer', 'admin'])

/** Who follows, likes and says what. */
export function planSocial(world: World, posts: readonly Post[]): Social {
  const crowd = world.people.filter(({ handle }) => !QUIET.has(handle))
  const follows = planFollows(world, crowd)
  const likes = posts.flatMap((post) => planLikes(world, post, crowd))
  const comments = posts.flatMap((post) => planComments(world, post, crowd))
  return {
    ...{ follows, likes, comments },
    followersOf: countBy(follows, 'merchantId'),
    likesOf: countBy(likes, 'postId'),
    commentsOf: countBy(comments, 'postId'),
  }
}

export async function plantSocial(rows: Rows, social: Social): Promise<void> {
  await rows.add('Follow', social.follows)
  await rows.add('Like', social.likes)
  await rows.add('Comment', social.comments)
}

function planFollows({ shops, calendar }: World, crowd: readonly Person[]): Row[] {
  const dice = createDice('follows')
  return shops.filter(hasTraded).flatMap((shop) => {
    const fame = 0.2 + dice.roll() * 0.5
    return crowd
      .filter((person) => !shop.team.includes(person) && dice.chance(fame))
      .map((person) => ({
        userId: person.id,
        merchantId: shop.id,
        createdAt: calendar.daysAgo(dice.roll() * 200),
      }))
  })
}

function planLikes({ calendar }: World, post: Post, crowd: readonly Person[]): Row[] {
  const dice = createDice(`likes ${post.text}`)
  const warmth = 0.08 + dice.roll() ** 2 * 0.7
  return crowd
    .filter(() => dice.chance(warmth))
    .map(({ id }) => ({
      userId: id,
      postId: post.id,
      createdAt: calendar.daysAgo(soonAfter(post, dice)),
    }))
}

function planComments({ calendar }: World, post: Post, crowd: readonly Person[]): Row[] {
  const dice = createDice(`comments ${post.text}`)
  const english = !/\p{Script=Han}/u.test(post.text)
  const speakers = crowd.filter(({ locale }) => (locale === 'en') === english || dice.chance(0.1))
  const count = Math.min(dice.weigh([3, 3, 3, 2, 2, 1, 1]), speakers.length)
  const words = dice.shuffle(english ? COMMENTS.en : COMMENTS.zh).slice(0, count)
  return dice
    .shuffle(speakers)
    .slice(0, count)
    .map((person, index): Row => {
      const at = calendar.daysAgo(soonAfter(post, dice))
      const said = { postId: post.id, userId: person.id, text: words[index] ?? '' }
      return { id: newId('comment', at.getTime()), ...said, createdAt: at }
    })
}

/** People react within days of a post, and never after midnight today. */
function soonAfter({ daysAgo }: Post, dice: Dice): number {
  return daysAgo * (1 - Math.min(1, (dice.roll() * 4) / Math.max(daysAgo, 4)))
}

function countBy(rows: readonly Row[], column: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = String(row[column])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
