import { createDb, type Db } from '@onetill/db'
import { z } from 'zod'
import { type BenchRow, rowOfRounds, tellRow } from '../bench-row'
import { plantCards, type Shelf } from '../buy/plant-cards'
import { openProcessShop } from '../buy/shop-in-process'
import { openSqlFloor } from '../buy/sql-floor'
import { plantBuyers } from '../plant-buyers'
import { plantHistory } from '../plant-history'
import { takeTurns } from '../take-turns'

const PARALLEL = 32
const PRODUCTS = 10_000
const ORDERS = 100_000
const BUYERS = 512
const TURNS = { warmUps: 1, rounds: 6, seconds: 1.5 }

const zFlashStage = z.object({ DATABASE_URL: z.url(), AUTH_SECRET: z.string() })

/** One product that everybody wants, beside the same load over ten thousand, and beside one hot row in SQL. */
export async function flash(): Promise<BenchRow[]> {
  const stage = zFlashStage.parse(process.env)
  const db = createDb({ url: stage.DATABASE_URL, connections: 2 })
  const shelves = await plantCards(db, PRODUCTS)
  await plantHistory(db, ORDERS)
  const buyers = await plantBuyers(db, stage.AUTH_SECRET, BUYERS)
  const floor = await openSqlFloor(stage.DATABASE_URL, {
    products: PRODUCTS,
    orders: ORDERS,
    most: PARALLEL,
  })
  const shop = openProcessShop({ databaseUrl: stage.DATABASE_URL, connections: 10 }, buyers)
  try {
    const hot = shelves.slice(0, 1)
    const before = await readShelf(db, hot)
    const turns = await takeTurns(
      {
        hotFloor: floor.at(PARALLEL, 1),
        spread: shop.at(PARALLEL, 'tap', shelves.slice(1)),
        hot: shop.at(PARALLEL, 'tap', hot),
        holds: shop.at(PARALLEL, 'hold', hot),
      },
      TURNS,
    )
    const after = await readShelf(db, hot)
    return [
      rowOfRounds('flash, one product', 'purchases per second', turns.hot, turns.spread, 0.9),
      rowOfRounds('flash, holds', 'holds per second', turns.holds, turns.hotFloor, 3),
      tellRow('flash, oversold', oversold(before, after), 'units'),
    ]
  } finally {
    await shop.close()
    await floor.close()
    await db.close()
  }
}

type ShelfState = {
  readonly stock: number
  readonly held: number
  readonly promised: number
  readonly ordered: number
}

async function readShelf(db: Db, shelves: readonly Shelf[]): Promise<ShelfState> {
  const { rows } = await db.pool.query<ShelfState>(
    `SELECT stock, held,
       (SELECT coalesce(sum(quantity), 0)::int FROM "Hold" WHERE "variantId" = v.id AND state = 'held') AS promised,
       (SELECT coalesce(sum(quantity), 0)::int FROM "OrderLine" WHERE "variantId" = v.id) AS ordered
     FROM "Variant" AS v WHERE id = $1`,
    [shelves[0]?.variantId],
  )
  if (!rows[0]) throw new Error('the hot product is gone')
  return rows[0]
}

/** Units in orders that never left the shelf, and promises beyond it. */
function oversold(before: ShelfState, after: ShelfState): number {
  const unpaid = after.ordered - before.ordered - (before.stock - after.stock)
  return (
    Math.abs(unpaid) + Math.abs(after.held - after.promised) + Math.max(after.held - after.stock, 0)
  )
}
