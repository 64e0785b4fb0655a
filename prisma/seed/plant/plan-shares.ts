import { newId } from '@onetill/db'
import { createDice } from '../dice'
import type { Row, Rows } from '../rows'
import type { Card, Person, World } from '../world'
import type { Post } from './plan-posts'
import { randomCode } from './plant-posts'

export type Share = {
  readonly id: string
  readonly code: string
  readonly cardId: string
  readonly parentId: string | null
  readonly userId: string | null
  readonly daysAgo: number
  readonly hop: number
}

/** Chains of links: somebody shares a card, somebody who came that way shares it on. */
export function planShares({ people, calendar }: World, posts: readonly Post[]): Share[] {
  const dice = createDice('shares')
  const sharers = people.slice(27)
  return posts.flatMap(({ cards, shop }) =>
    cards.flatMap((card) => {
      const chain: Share[] = []
      const length = dice.weigh([4, 4, 3, 2, 1, 1])
      const names = dice.shuffle<Person>([...sharers, ...shop.team]).slice(0, length)
      for (const person of names) {
        const daysAgo = card.daysAgo * (0.35 + dice.roll() * 0.6)
        const earlier = chain.filter((share) => share.daysAgo > daysAgo)
        const parent = earlier.length > 0 && dice.chance(0.7) ? dice.pick(earlier) : null
        chain.push({
          id: newId('share', calendar.daysAgo(daysAgo).getTime()),
          code: randomCode(dice.between, 12),
          cardId: card.id,
          parentId: parent?.id ?? null,
          userId: dice.chance(0.86) ? person.id : null,
          daysAgo,
          hop: (parent?.hop ?? 0) + 1,
        })
      }
      return chain
    }),
  )
}

/** `bought` counts the orders that came through each code: nobody buys without opening the link. */
export async function plantShares(
  rows: Rows,
  { calendar }: World,
  shares: readonly Share[],
  bought: ReadonlyMap<string, number>,
): Promise<void> {
  const dice = createDice('opens')
  await rows.add(
    'Share',
    shares.map(
      ({ id, code, cardId, parentId, userId, daysAgo }): Row => ({
        ...{ id, code, cardId, parentId, userId },
        opens: (bought.get(code) ?? 0) * dice.between(4, 15) + dice.between(0, 9),
        createdAt: calendar.daysAgo(daysAgo),
      }),
    ),
  )
}

export function sharesByCard(shares: readonly Share[]): ReadonlyMap<Card['id'], Share[]> {
  const byCard = new Map<string, Share[]>()
  for (const share of shares) {
    byCard.set(share.cardId, [...(byCard.get(share.cardId) ?? []), share])
  }
  return byCard
}
