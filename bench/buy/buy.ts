import { createDb, type Db } from '@onetill/db'
import { advanceBalances } from '@onetill/ledger'
import { type BenchRow, rowOfRounds, tellRow } from '../bench-row'
import { type Buyer, plantBuyers } from '../plant-buyers'
import { plantHistory } from '../plant-history'
import { readStage, type Stage } from '../read-stage'
import { type Contender, takeTurns } from '../take-turns'
import { openWireCounter } from './count-wire'
import { plantCards, type Shelf } from './plant-cards'
import { openProcessShop } from './shop-in-process'
import { openHttpShop } from './shop-over-http'
import { openSqlFloor } from './sql-floor'

const PARALLEL = [1, 8, 32] as const
const PRODUCTS = 10_000
const ORDERS = 100_000
const BUYERS = 512
const COUNTED = 100
const UNIT = 'purchases per second'
const TURNS = { warmUps: 1, rounds: 5, seconds: 1 }
const GOALS = { tap: 0.5, tapOverHttp: 0.5, openAndPayOverHttp: 0.25 }

type Site = {
  readonly stage: Stage
  readonly db: Db
  readonly buyers: readonly Buyer[]
  readonly shelves: readonly Shelf[]
}

/** Purchases in the till and through HTTP, beside the least each can cost in the same database under the same load. */
export async function buy(): Promise<BenchRow[]> {
  const stage = readStage()
  const db = createDb({ url: stage.DATABASE_URL, connections: 2 })
  try {
    await expectDurable(db)
    const shelves = await plantCards(db, PRODUCTS)
    await plantHistory(db, ORDERS)
    const buyers = await plantBuyers(db, stage.AUTH_SECRET, BUYERS)
    const site = { stage, db, buyers, shelves }
    return [...(await measureSpeeds(site)), ...(await countWork(site))]
  } finally {
    await db.close()
  }
}

async function measureSpeeds({ stage, db, buyers, shelves }: Site): Promise<BenchRow[]> {
  const databaseUrl = stage.DATABASE_URL
  const most = Math.max(...PARALLEL)
  const floor = await openSqlFloor(databaseUrl, { products: PRODUCTS, orders: ORDERS, most })
  const till = openProcessShop({ databaseUrl, connections: 10 }, buyers)
  const sites = { webUrl: stage.BENCH_WEB_URL, bareUrl: stage.BENCH_BARE_URL }
  const http = openHttpShop(sites, buyers, shelves)
  try {
    const before = await countOrders(db)
    const rows: BenchRow[] = []
    for (const parallel of PARALLEL) {
      const turns = await takeTurns(
        {
          sql: floor.at(parallel, PRODUCTS),
          tap: till.at(parallel, 'tap', shelves),
          openAndPay: till.at(parallel, 'open_and_pay', shelves),
          route: http.at(parallel, 'nothing'),
          tapOverHttp: settling(db, http.at(parallel, 'tap')),
          openAndPayOverHttp: settling(db, http.at(parallel, 'open_and_pay')),
        },
        TURNS,
      )
      rows.push(
        row('one tap', parallel, turns.tap, turns.sql, GOALS.tap),
        row('open and pay', parallel, turns.openAndPay, turns.sql, null),
        row('one tap over HTTP', parallel, turns.tapOverHttp, turns.route, GOALS.tapOverHttp),
        row(
          ...(['open and pay over HTTP', parallel] as const),
          ...([turns.openAndPayOverHttp, turns.route, GOALS.openAndPayOverHttp] as const),
        ),
      )
    }
    const orders = (await countOrders(db)) - before
    const answered = till.bought() + http.bought()
    if (orders !== answered) {
      throw new Error(`${answered} purchases were answered and ${orders} orders exist`)
    }
    return rows
  } finally {
    http.close()
    await till.close()
    await floor.close()
  }
}

function row(
  name: string,
  parallel: number,
  values: readonly number[],
  floors: readonly number[],
  goal: number | null,
): BenchRow {
  return rowOfRounds(`buy, ${name}, ${parallel} in parallel`, UNIT, values, floors, goal)
}

/** Balances are brought up to date after each turn, as the worker does every minute. */
function settling(db: Db, contender: Contender): Contender {
  return async (seconds) => {
    const perSecond = await contender(seconds)
    await advanceBalances(db)
    return perSecond
  }
}

/** What one purchase asks of the database, counted on a second site behind the counter, one purchase at a time. */
async function countWork({ stage, db, buyers, shelves }: Site): Promise<BenchRow[]> {
  const counter = await openWireCounter(stage.BENCH_COUNTER_PORT, new URL(stage.DATABASE_URL))
  const site = { webUrl: stage.BENCH_COUNTED_URL, bareUrl: stage.BENCH_BARE_URL }
  const shop = openHttpShop(site, buyers, shelves)
  const rows: BenchRow[] = []
  try {
    for (const deed of ['tap', 'open_and_pay'] as const) {
      for (let index = 0; index < COUNTED; index += 1) await shop.once(deed)
      counter.reset()
      const start = await readWal(db)
      for (let index = 0; index < COUNTED; index += 1) await shop.once(deed)
      const wal = (await readWal(db)) - start
      const { statements, roundTrips, commits } = counter.counts
      const name = deed === 'tap' ? 'buy, one tap over HTTP' : 'buy, open and pay over HTTP'
      rows.push(
        tellRow(`${name}, statements`, statements / COUNTED, 'per purchase'),
        tellRow(`${name}, round trips`, roundTrips / COUNTED, 'per purchase'),
        tellRow(`${name}, commits`, commits / COUNTED, 'per purchase'),
        tellRow(`${name}, write-ahead log`, wal / COUNTED, 'bytes per purchase'),
      )
    }
    return rows
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
