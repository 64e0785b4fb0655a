import { createDice } from '../dice'
import type { Row, Rows } from '../rows'
import type { World } from '../world'
import type { Post } from './plan-posts'
import type { Social } from './plan-social'

export async function plantPosts(
  rows: Rows,
  { calendar }: World,
  posts: readonly Post[],
  { likesOf, commentsOf }: Pick<Social, 'likesOf' | 'commentsOf'>,
): Promise<void> {
  await rows.add(
    'Post',
    posts.map(({ id, shop, author, text, images, daysAgo }) => ({
      ...{ id, text, images },
      merchantId: shop.id,
      authorId: author.id,
      likes: likesOf.get(id) ?? 0,
      comments: commentsOf.get(id) ?? 0,
      createdAt: calendar.daysAgo(daysAgo),
    })),
  )
  const codes = createDice('slugs')
  await rows.add(
    'Card',
    posts.flatMap((post) =>
      post.cards.map(
        ({ id, product, daysAgo }, position): Row => ({
          id,
          slug: slugOf(product.text.title, randomCode(codes.between, 10)),
          postId: post.id,
          productId: product.id,
          merchantId: post.shop.id,
          position,
          createdAt: calendar.daysAgo(daysAgo),
        }),
      ),
    ),
  )
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/** So many base32 digits, from the seed's own dice: links to the demo stay good from seed to seed. */
export function randomCode(between: (low: number, high: number) => number, length: number): string {
  return Array.from({ length }, () => DIGITS[between(0, 31)]).join('')
}

/** The Latin words of a title and a code, as the market makes slugs. */
function slugOf(title: string, code: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const text = (words ?? []).slice(0, 6).join('-').slice(0, 40).replace(/-+$/, '')
  return text === '' ? code : `${text}-${code}`
}
