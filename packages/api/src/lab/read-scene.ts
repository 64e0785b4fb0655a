import type { MerchantConditions } from '@onetill/cashier/plan'
import type { GoodsType } from '@onetill/contract'
import type { Services } from '../services'

/** A card one can look at in the lab. */
export type LabCard = {
  readonly slug: string
  readonly cardId: string
  readonly title: string
  readonly image: string
  readonly priceMinor: bigint
  readonly goodsType: GoodsType
  /** How many variants there are to choose from before anything can be paid. */
  readonly choices: number
}

/** A merchant of the lab: what it takes, under which terms, and some of its cards. */
export type LabMerchant = {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly currency: string
  readonly contracts: readonly {
    readonly channel: string
    readonly state: string
    readonly minMinor: string | null
    readonly maxMinor: string | null
  }[]
  readonly preference: MerchantConditions['preference']
  readonly riskTier: string
  readonly cards: readonly LabCard[]
}

const CARDS_EACH = 6

/** Everything the lab's knobs choose from: verified merchants with terms, the busiest first. */
export async function readScene({ db }: Services): Promise<LabMerchant[]> {
  const { rows } = await db.pool.query<Row>(
    `SELECT merchant.id, merchant.handle, merchant.name, terms.currency, terms.preference,
       terms."riskTier",
       (SELECT json_agg(json_build_object('channel', channel, 'state', state, 'minMinor',
          "minMinor"::text, 'maxMinor', "maxMinor"::text) ORDER BY channel)
        FROM "Contract" WHERE "merchantId" = merchant.id) AS contracts,
       (SELECT json_agg(card) FROM (
          SELECT DISTINCT ON (product.sold, product.id) card.slug, card.id AS "cardId", product.title,
            product.images[1] AS image, product."goodsType", offer.price::text AS "priceMinor", offer.choices
          FROM "Card" AS card JOIN "Product" AS product ON product.id = card."productId"
          CROSS JOIN LATERAL (
            SELECT min("priceMinor") AS price, count(*)::int AS choices, sum(stock - held) AS available, bool_or(sku LIKE 'LAB-%') AS staged
            FROM "Variant" WHERE "productId" = product.id AND "deletedAt" IS NULL) AS offer
          WHERE card."merchantId" = merchant.id AND card."deletedAt" IS NULL AND NOT card.paused
            AND product."deletedAt" IS NULL AND NOT product.paused AND offer.available > 0 AND NOT offer.staged
          ORDER BY product.sold DESC, product.id, card.id DESC LIMIT ${CARDS_EACH}) AS card) AS cards
     FROM "Merchant" AS merchant JOIN "Terms" AS terms ON terms."merchantId" = merchant.id
     WHERE merchant.state = 'verified'
     ORDER BY merchant.followers DESC, merchant.id`,
  )
  return rows
    .filter(({ cards }) => cards !== null)
    .map(({ cards, contracts, ...merchant }) => ({
      ...merchant,
      contracts: contracts ?? [],
      cards: (cards ?? []).map((card) => ({ ...card, priceMinor: BigInt(card.priceMinor) })),
    }))
}

type Row = Omit<LabMerchant, 'cards' | 'contracts'> & {
  readonly contracts: LabMerchant['contracts'] | null
  readonly cards: readonly (Omit<LabCard, 'priceMinor'> & { readonly priceMinor: string })[] | null
}
