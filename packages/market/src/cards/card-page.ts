import {
  type CardPageView,
  type GoodsType,
  OnetillError,
  type ProductView,
  type VariantView,
} from '@onetill/contract'
import type { MarketContext } from '../context'
import { type MerchantFacts, toMerchantView } from '../merchants/merchant-view'
import { CARD_FACTS, CARD_OFFER, type CardFacts, toCardView } from './card-facts'
import { moreCards } from './more-cards'

type VariantFacts = {
  readonly id: string
  readonly sku: string
  readonly values: readonly string[]
  readonly priceMinor: string
  readonly compareAtMinor: string | null
  readonly available: number
}

type Row = {
  readonly card: CardFacts
  readonly merchant: MerchantFacts
  readonly variants: readonly VariantFacts[]
  readonly description: string
  readonly images: readonly string[]
  readonly options: readonly string[]
  readonly paused: boolean
  readonly sold: number
  readonly updatedAt: Date
  readonly postText: string
  readonly postedAt: Date
}

const CARD_PAGE = `
  SELECT ${CARD_FACTS} AS card, to_json(m) AS merchant,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'sku', v.sku, 'values', v.values,
       'priceMinor', v."priceMinor"::text, 'compareAtMinor', v."compareAtMinor"::text,
       'available', v.stock - v.held) ORDER BY v.position, v.id), '[]')
     FROM "Variant" v WHERE v."productId" = p.id AND v."deletedAt" IS NULL) AS variants,
    p.description, p.images, p.options, p.paused, p.sold, p."updatedAt",
    s.text AS "postText", s."createdAt" AS "postedAt"
  FROM "Card" c JOIN "Post" s ON s.id = c."postId" JOIN "Product" p ON p.id = c."productId"
  JOIN "Merchant" m ON m.id = c."merchantId"
  ${CARD_OFFER}
  WHERE c.slug = $1`

/** A card's own page. Throws `not_found` for a slug that never was and `card_gone` for one that is no more. */
export async function cardPage(context: MarketContext, slug: string): Promise<CardPageView> {
  const { rows } = await context.db.pool.query<Row>({
    name: 'market.cards.page',
    text: CARD_PAGE,
    values: [slug],
  })
  const row = rows[0]
  if (!row) throw new OnetillError('not_found')
  const card = toCardView(row.card)
  if (card.block === 'gone') {
    const { handle, name } = row.merchant
    throw new OnetillError('card_gone', { title: card.title, handle, merchant: name })
  }
  return {
    card,
    product: toProductView(row),
    merchant: toMerchantView(row.merchant),
    post: { id: card.postId, text: row.postText, createdAt: row.postedAt },
    more: await moreCards(context, card.merchantId, card.productId),
  }
}

function toProductView(row: Row): ProductView {
  return {
    id: row.card.productId,
    merchantId: row.card.merchantId,
    title: row.card.title,
    description: row.description,
    goodsType: row.card.goodsType satisfies GoodsType,
    currency: row.card.currency,
    images: row.images,
    options: row.options,
    variants: row.variants.map(toVariantView),
    paused: row.paused,
    sold: row.sold,
    updatedAt: row.updatedAt,
  }
}

function toVariantView(facts: VariantFacts): VariantView {
  return {
    ...facts,
    priceMinor: BigInt(facts.priceMinor),
    compareAtMinor: facts.compareAtMinor === null ? null : BigInt(facts.compareAtMinor),
  }
}
