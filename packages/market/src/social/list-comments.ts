import type { CommentView, Page } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'

const NEWEST_COMMENT = `cmt_${'z'.repeat(26)}`

/** A post's comments, newest first. */
export async function comments(
  context: MarketContext,
  postId: string,
  cursor?: string | null,
): Promise<Page<CommentView>> {
  const { rows } = await context.db.pool.query<CommentView>({
    name: 'market.social.comments',
    text: `
      SELECT c.id, c.text, c."createdAt",
        json_build_object('id', u.id, 'name', u.name, 'avatar', u.image) AS author
      FROM "Comment" c JOIN "User" u ON u.id = c."userId"
      JOIN "Post" p ON p.id = c."postId" AND p."deletedAt" IS NULL
      WHERE c."postId" = $1 AND c.id < $2 AND c."deletedAt" IS NULL
      ORDER BY c.id DESC LIMIT ${PAGE_SIZE + 1}`,
    values: [postId, decodeCursor('comment', cursor) ?? NEWEST_COMMENT],
  })
  return toPage(rows, (row) => row)
}
