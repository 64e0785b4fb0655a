import type { MerchantBrief, PostView } from '@onetill/contract'
import { CARD_FACTS, CARD_OFFER, type CardFacts, toCardView } from '../cards/card-facts'

export type PostRow = Omit<PostView, 'cards'> & { readonly cards: readonly CardFacts[] }

/** Sorts after every post's id: where a list without a cursor starts. */
export const NEWEST = `pst_${'z'.repeat(26)}`

/** States of a merchant whose posts are shown; a suspended one's are not. */
export const SHOWN_STATES = `('verified', 'restricted')`

/** One statement for whole posts, cards and live state included. `picked` selects the ids to show, newest first. */
export function postQuery(picked: string): string {
  return `
    WITH picked AS MATERIALIZED (${picked})
    SELECT s.id, s.text, s.images, s.likes, s.comments, s."createdAt",
      json_build_object('id', m.id, 'handle', m.handle, 'name', m.name, 'avatar', m.avatar, 'state', m.state) AS merchant,
      (SELECT coalesce(json_agg(${CARD_FACTS} ORDER BY c.position), '[]')
       FROM "Card" c JOIN "Product" p ON p.id = c."productId" ${CARD_OFFER}
       WHERE c."postId" = s.id) AS cards
    FROM picked JOIN "Post" s ON s.id = picked.id JOIN "Merchant" m ON m.id = s."merchantId"
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
