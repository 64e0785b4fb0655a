import { createDb, type Db } from '@onetill/db'
import { type BenchRow, rowOfRounds, tellRow } from '../bench-row'
import { type Buyer, plantBuyers } from '../plant-buyers'
import { readStage, type Stage } from '../read-stage'
import { takeTurns } from '../take-turns'
import { openWireCounter } from './count-wire'
import { plantCards, type Shelf } from './plant-cards'
import { openShop } from './shop-over-http'
import { openSqlFloor } from './sql-floor'

const PARALLEL = [1, 8, 32] as const
const PRODUCTS = 2_000
const BUYERS = 256
const COUNTED = 100
const UNIT = 'purchases per second'

/** Purchases through HTTP, beside the least a purchase costs in the same database under the same load. */
export async function buy(): Promise<BenchRow[]> {
  const stage = readStage()
  const db = createDb({ url: stage.DATABASE_URL, connections: 2 })
  try {
    await expectDurable(db)
    const shelves = await plantCards(db, PRODUCTS)
    const buyers = await plantBuyers(db, stage.AUTH_SECRET, BUYERS)
    await db.pool.query('ANALYZE')
    const speeds = await measureSpeeds(stage, db, buyers, shelves)
    return [...speeds, ...(await countWork(stage, db, buyers, shelves))]
  } finally {
    await db.close()
  }
}

async function measureSpeeds(
  stage: Stage,
  db: Db,
  buyers: readonly Buyer[],
  shelves: readonly Shelf[],
): Promise<BenchRow[]> {
  const floor = await openSqlFloor(stage.DATABASE_URL, PRODUCTS, Math.max(...PARALLEL))
  const shop = openShop(stage.BENCH_WEB_URL, buyers, shelves)
  try {
    const before = await countOrders(db)
    const rows: BenchRow[] = []
    for (const parallel of PARALLEL) {
      const turns = await takeTurns(
        { floor: floor.at(parallel), shop: shop.at(parallel) },
        { warmUps: 1, rounds: 6, seconds: 1.5 },
      )
      const name = `buy, ${parallel} in parallel`
      rows.push(rowOfRounds(name, UNIT, turns.shop, turns.floor, null))
    }
    const orders = (await countOrders(db)) - before
    if (orders !== shop.bought()) {
      throw new Error(`${shop.bought()} purchases were answered and ${orders} orders exist`)
    }
    return rows
  } finally {
    shop.close()
    await floor.close()
  }
}

/** What one purchase asks of the database, counted on a second site behind the counter, one purchase at a time. */
async function countWork(
  stage: Stage,
  db: Db,
  buyers: readonly Buyer[],
  shelves: readonly Shelf[],
): Promise<BenchRow[]> {
  const counter = await openWireCounter(stage.BENCH_COUNTER_PORT, new URL(stage.DATABASE_URL))
  const shop = openShop(stage.BENCH_COUNTED_URL, buyers, shelves)
  try {
    for (let index = 0; index < COUNTED; index += 1) await shop.buyOnce()
    counter.reset()
    const start = await readWal(db)
    for (let index = 0; index < COUNTED; index += 1) await shop.buyOnce()
    const wal = (await readWal(db)) - start
    const { statements, roundTrips, commits } = counter.counts
    return [
      tellRow('buy, statements', statements / COUNTED, 'per purchase'),
      tellRow('buy, round trips', roundTrips / COUNTED, 'per purchase'),
      tellRow('buy, commits', commits / COUNTED, 'per purchase'),
      tellRow('buy, write-ahead log', wal / COUNTED, 'bytes per purchase'),
    ]
  } finally {
    shop.close()
    counter.close()
  }
}

/** Purchases that a power cut may undo are no purchases. */
async function expectDurable(db: Db): Promise<void> {
  const { rows } = await db.pool.query<{ durable: boolean }>(
    `SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off' AS durable`,
  )
  if (!rows[0]?.durable) throw new Error('this database answers before it has written to disk')
}

async function countOrders(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ count: string }>('SELECT count(*) FROM "Order"')
  return Number(rows[0]?.count)
}

async function readWal(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ bytes: string }>(
    `SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes`,
  )
  return Number(rows[0]?.bytes)
}
