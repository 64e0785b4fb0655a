import type { MerchantBrief, PostView } from '@onetill/contract'
import { CARD_FACTS, type CardFacts, OFFER, toCardView } from '../cards/card-facts'

export type PostRow = Omit<PostView, 'cards'> & { readonly cards: readonly CardFacts[] }

/** Sorts after every post's id: where a list without a cursor starts. */
export const NEWEST = `pst_${'z'.repeat(26)}`

/** States of a merchant whose posts are shown; a suspended one's are not. */
export const SHOWN_STATES = `('verified', 'restricted')`

/**
 * One statement for whole posts, cards and live state included. `picked` selects the ids to show, newest first. The
 * offers of all their products are gathered at once: a subquery for each card would cost three times as much.
 */
export function postQuery(picked: string): string {
  return `
    WITH picked AS MATERIALIZED (${picked}),
    shown AS MATERIALIZED (SELECT c.* FROM picked JOIN "Card" c ON c."postId" = picked.id),
    offers AS MATERIALIZED (
      SELECT v."productId", ${OFFER} FROM "Variant" v
      WHERE v."productId" IN (SELECT "productId" FROM shown) AND v."deletedAt" IS NULL GROUP BY v."productId"),
    decks AS (
      SELECT c."postId", json_agg(${CARD_FACTS} ORDER BY c.position) AS cards
      FROM shown c JOIN "Product" p ON p.id = c."productId" JOIN "Merchant" m ON m.id = c."merchantId"
      LEFT JOIN offers o ON o."productId" = p.id GROUP BY c."postId")
    SELECT s.id, s.text, s.images, s.likes, s.comments, s."createdAt", coalesce(decks.cards, '[]') AS cards,
      json_build_object('id', m.id, 'handle', m.handle, 'name', m.name, 'avatar', m.avatar, 'state', m.state) AS merchant
    FROM picked JOIN "Post" s ON s.id = picked.id JOIN "Merchant" m ON m.id = s."merchantId"
    LEFT JOIN decks ON decks."postId" = s.id
    ORDER BY s.id DESC`
}

export function toPostView(row: PostRow): PostView {
  return {
    id: row.id,
    merchant: row.merchant satisfies MerchantBrief,
    text: row.text,
    images: row.images,
    cards: row.cards.map(toCardView),
    likes: row.likes,
    comments: row.comments,
    createdAt: row.createdAt,
  }
}
