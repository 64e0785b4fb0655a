import type { Page, PostView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, SHOWN_STATES, toPostView } from './post-rows'
import { searchPatterns } from './search-patterns'

const SEARCH = postQuery(`
  SELECT s.id FROM "Post" s JOIN "Merchant" m ON m.id = s."merchantId" AND m.state IN ${SHOWN_STATES}
  WHERE s.id < $1 AND s."deletedAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM unnest($2::text[]) AS word
    WHERE NOT (s.text ILIKE word OR m.name ILIKE word OR m.handle ILIKE word OR EXISTS (
      SELECT 1 FROM "Card" c JOIN "Product" p ON p.id = c."productId"
      WHERE c."postId" = s.id AND c."deletedAt" IS NULL AND p.title ILIKE word)))
  ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** Posts in which every word occurs: in the text, a card's title or the merchant's name. Newest first. */
export async function search(
  context: MarketContext,
  text: string,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const patterns = searchPatterns(text)
  if (patterns.length === 0) return { items: [], next: null }
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.feed.search',
    text: SEARCH,
    values: [decodeCursor('post', cursor) ?? NEWEST, patterns],
  })
  return toPage(rows, toPostView)
}
