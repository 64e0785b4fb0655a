import type { Page, PostView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, SHOWN_STATES, toPostView } from './post-rows'
import { ANYTHING, MOST_WORDS, searchPatterns } from './search-patterns'

/** Whether a post has the word in its text, in its merchant's name or in a card's title. */
const hasWord = (
  word: string,
) => `(s.text ILIKE ${word} OR m.name ILIKE ${word} OR m.handle ILIKE ${word}
  OR s.id IN (SELECT c."postId" FROM "Product" p JOIN "Card" c ON c."productId" = p.id AND c."deletedAt" IS NULL
              WHERE p.title ILIKE ${word}))`

const SEARCH = postQuery(`
  SELECT s.id FROM "Post" s JOIN "Merchant" m ON m.id = s."merchantId" AND m.state IN ${SHOWN_STATES}
  WHERE s.id < $1 AND s."deletedAt" IS NULL
    AND ${Array.from({ length: MOST_WORDS }, (_, index) => hasWord(`$${index + 2}`)).join(' AND ')}
  ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** Posts in which every word occurs: in the text, a card's title or the merchant's name. Newest first. */
export async function search(
  context: MarketContext,
  text: string,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const patterns = searchPatterns(text)
  if (patterns.every((pattern) => pattern === ANYTHING)) return { items: [], next: null }
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.feed.search',
    text: SEARCH,
    values: [decodeCursor('post', cursor) ?? NEWEST, ...patterns],
  })
  return toPage(rows, toPostView)
}
