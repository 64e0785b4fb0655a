import { type Db, newId } from '@onetill/db'

export type Shelf = { readonly cardId: string; readonly variantId: string }

export const PRICE_MINOR = 1_280n
const CARDS_PER_POST = 8

/** Cards of many products, so that no two buyers wait for each other by more than chance. */
export async function plantCards(db: Db, count: number): Promise<Shelf[]> {
  const merchants = await db.write.merchant.findMany({
    where: { state: 'verified', settlementCurrency: 'CNY' },
    select: { id: true, members: { select: { userId: true }, take: 1 } },
    orderBy: { id: 'asc' },
  })
  const longAgo = Date.UTC(2020, 0, 1)
  const rows = Array.from({ length: count }, (_, index) => ({
    merchant: merchants[Math.floor(index / CARDS_PER_POST) % merchants.length],
    post: Math.floor(index / CARDS_PER_POST),
    position: index % CARDS_PER_POST,
    product: newId('product', longAgo),
    variant: newId('variant', longAgo),
    card: newId('card', longAgo),
  }))
  const posts = Array.from({ length: Math.ceil(count / CARDS_PER_POST) }, () =>
    newId('post', longAgo),
  )
  await insert(
    db,
    rows.map((row) => ({
      ...row,
      merchant: row.merchant?.id,
      author: row.merchant?.members[0]?.userId,
      post: posts[row.post],
    })),
  )
  return rows.map((row) => ({ cardId: row.card, variantId: row.variant }))
}

async function insert(db: Db, rows: readonly object[]): Promise<void> {
  await db.pool.query(
    `WITH row AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(merchant text, author text, post text, product text,
         variant text, card text, position int)
     ), products AS (
       INSERT INTO "Product" (id, "merchantId", title, "goodsType", currency, images, options)
       SELECT product, merchant, 'Bench product', 'digital', 'CNY', '{med_bench}', '{}' FROM row
     ), variants AS (
       INSERT INTO "Variant" (id, "productId", values, "priceMinor", stock)
       SELECT variant, product, '{}', $2, 1000000 FROM row
     ), posts AS (
       INSERT INTO "Post" (id, "merchantId", "authorId", images, "createdAt")
       SELECT DISTINCT post, merchant, author, '{}'::text[], timestamptz '2020-01-01' FROM row
     )
     INSERT INTO "Card" (id, slug, "postId", "productId", "merchantId", position)
     SELECT card, card, post, product, merchant, position FROM row`,
    [JSON.stringify(rows), PRICE_MINOR.toString()],
  )
}
