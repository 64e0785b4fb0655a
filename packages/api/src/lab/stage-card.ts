import { type GoodsType, OnetillError, type Viewer } from '@onetill/contract'
import type { Services } from '../services'
import { ownerOf } from './owner-of'

export type Staging = {
  /** The card that the staged one is like. */
  readonly slug: string
  readonly priceMinor: bigint
  readonly goodsType: GoodsType
}

const MARK = 'LAB'
const STOCK = 100_000
const STALE_SECONDS = 20 * 60

/**
 * A real card like the given one, at another price or of another goods type: a product and a post of the same
 * merchant, made once for each wish and taken down after a while.
 */
export async function stageCard(services: Services, wanted: Staging): Promise<string> {
  const { card, product, merchant } = await services.market.cards.cardPage(wanted.slug)
  const isSame = card.priceMinor === wanted.priceMinor && card.goodsType === wanted.goodsType
  if (isSame && product.variants.some(({ available }) => available > 0)) return card.slug
  const sku = [MARK, product.id.slice(-12), wanted.priceMinor, wanted.goodsType].join('-')
  const staged = await findStaged(services, merchant.id, sku)
  if (staged) return staged
  const owner = await ownerOf(services, merchant.id)
  await takeDownOld(services, owner, merchant.id)
  const made = await services.market.products.createProduct(owner, merchant.id, {
    title: product.title,
    description: product.description,
    goodsType: wanted.goodsType,
    images: [...product.images],
    options: [],
    variants: [
      { sku, values: [], priceMinor: wanted.priceMinor, compareAtMinor: null, stock: STOCK },
    ],
  })
  const post = await services.market.posts.publishPost(owner, merchant.id, {
    text: product.title,
    images: [],
    productIds: [made.id],
  })
  const [first] = post.cards
  if (!first) throw new OnetillError('not_found')
  return first.slug
}

async function findStaged({ db }: Services, merchantId: string, sku: string) {
  const { rows } = await db.pool.query<{ slug: string }>(
    `SELECT card.slug FROM "Variant" AS variant
     JOIN "Product" AS product ON product.id = variant."productId"
     JOIN "Card" AS card ON card."productId" = product.id
     WHERE product."merchantId" = $1 AND variant.sku = $2 AND variant.stock > variant.held
       AND product."deletedAt" IS NULL AND card."deletedAt" IS NULL
     ORDER BY card.id DESC LIMIT 1`,
    [merchantId, sku],
  )
  return rows[0]?.slug
}

async function takeDownOld({ db, market }: Services, owner: Viewer, merchantId: string) {
  const { rows } = await db.pool.query<{ postId: string }>(
    `SELECT DISTINCT card."postId" FROM "Card" AS card
     JOIN "Variant" AS variant ON variant."productId" = card."productId"
     WHERE card."merchantId" = $1 AND variant.sku LIKE $2 AND card."deletedAt" IS NULL
       AND card."createdAt" < now() - make_interval(secs => $3)`,
    [merchantId, `${MARK}-%`, STALE_SECONDS],
  )
  for (const { postId } of rows) await market.posts.deletePost(owner, postId)
}
