import type { CardView, GoodsType } from '@onetill/contract'
import { cardBlock } from './card-block'

/** A card as the database tells it; amounts are text, because JSON has no big integers. */
export type CardFacts = {
  readonly id: string
  readonly slug: string
  readonly postId: string
  readonly productId: string
  readonly merchantId: string
  readonly title: string
  readonly image: string | null
  readonly goodsType: GoodsType
  readonly currency: string
  readonly priceMinor: string | null
  readonly priceVaries: boolean | null
  readonly compareAtMinor: string | null
  readonly available: number | null
  readonly onlyVariantId: string | null
  readonly paused: boolean
  readonly gone: boolean
  readonly merchantState: string
}

/** Builds {@link CardFacts} where `c`, `p` and `m` are a card, its product and its merchant, joined with {@link CARD_OFFER}. */
export const CARD_FACTS = `json_build_object(
  'id', c.id, 'slug', c.slug, 'postId', c."postId", 'productId', p.id, 'merchantId', m.id,
  'title', p.title, 'image', p.images[1], 'goodsType', p."goodsType", 'currency', p.currency,
  'priceMinor', o.price::text, 'priceVaries', o.dearest > o.price, 'compareAtMinor', o.compare::text,
  'available', o.available, 'onlyVariantId', CASE WHEN o.choices = 1 THEN o.first END,
  'paused', c.paused OR p.paused, 'gone', c."deletedAt" IS NOT NULL OR p."deletedAt" IS NOT NULL,
  'merchantState', m.state)`

/** What variants `v` of one product are offered at: lowest and highest price, units left, the only one if it is alone. */
export const OFFER = `min(v."priceMinor") AS price, max(v."priceMinor") AS dearest,
  (array_agg(v."compareAtMinor" ORDER BY v."priceMinor", v.position))[1] AS compare,
  sum(v.stock - v.held)::int AS available, count(*) AS choices, min(v.id) AS first`

/** Joins {@link OFFER} as `o` to each product `p`. */
export const CARD_OFFER = `CROSS JOIN LATERAL (
  SELECT ${OFFER} FROM "Variant" v WHERE v."productId" = p.id AND v."deletedAt" IS NULL) o`

export function toCardView(facts: CardFacts): CardView {
  const available = facts.available ?? 0
  return {
    id: facts.id,
    slug: facts.slug,
    postId: facts.postId,
    productId: facts.productId,
    merchantId: facts.merchantId,
    title: facts.title,
    image: facts.image ?? '',
    goodsType: facts.goodsType,
    currency: facts.currency,
    priceMinor: BigInt(facts.priceMinor ?? 0),
    priceVaries: facts.priceVaries ?? false,
    compareAtMinor: facts.compareAtMinor === null ? null : BigInt(facts.compareAtMinor),
    available,
    block: cardBlock({ ...facts, available }),
    onlyVariantId: facts.onlyVariantId,
  }
}
