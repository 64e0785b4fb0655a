import { setTimeout } from 'node:timers/promises'
import { createDb, createSealer, type Db } from '@onetill/db'
import { createInsight } from '@onetill/insight'
import { advanceBalances } from '@onetill/ledger'
import { createCalendar } from './calendar'
import { liveHistory, plantHistory } from './history/plant-history'
import { createGallery } from './pictures/gallery'
import { planPosts } from './plant/plan-posts'
import { planShares, plantShares } from './plant/plan-shares'
import { planSocial, plantSocial } from './plant/plan-social'
import { plantApplications } from './plant/plant-applications'
import { plantNotifications } from './plant/plant-notifications'
import { plantPeople } from './plant/plant-people'
import { plantPosts } from './plant/plant-posts'
import { plantProducts } from './plant/plant-products'
import { planShops, plantShops } from './plant/plant-shops'
import { plantTerms } from './plant/plant-terms'
import { createRows, type Rows } from './rows'
import type { Size, World } from './world'

export type SeedOptions = {
  readonly databaseUrl: string
  readonly sealKey: string
  readonly size: Size
  readonly now: Date
  readonly say: (line: string) => void
}

/** Plants the demo in an empty database, all of it or nothing; false when the database isn't empty. */
export async function seed(options: SeedOptions): Promise<boolean> {
  const db = createDb({ url: options.databaseUrl, connections: 4 })
  try {
    if ((await db.write.user.count()) > 0) return false
    await plantAll(db, options)
    await catchUp(db)
    return true
  } finally {
    await db.close()
  }
}

async function plantAll(db: Db, options: SeedOptions): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query('BEGIN')
    await plant(createRows(client), options)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function plant(rows: Rows, { size, now, sealKey, say }: SeedOptions): Promise<void> {
  const calendar = createCalendar(now)
  const gallery = createGallery(size)
  const people = await plantPeople(rows, calendar, gallery)
  const shops = planShops({ size, calendar, people }, gallery)
  const world: World = { size, calendar, people, shops }
  const posts = planPosts(world)
  const social = planSocial(world, posts)
  await plantShops(rows, world, social.followersOf)
  say(`${people.length} people, ${shops.length} merchants`)

  await plantApplications(rows, world, gallery, createSealer(sealKey))
  await plantTerms(rows, world)
  const shares = planShares(world, posts)
  const history = liveHistory(world, posts, shares)
  await plantProducts(rows, world, history.sold)
  await plantPosts(rows, world, posts, social)
  await plantSocial(rows, social)
  await plantShares(rows, world, shares, history.bought)
  say(`${posts.length} posts, ${shares.length} shares, ${social.comments.length} comments`)

  await plantHistory(rows, history)
  await plantNotifications(rows, world, history.archive)
  say(`${history.orders} orders and their books`)

  say(`${await gallery.hang(rows)} pictures`)
}

const WAIT_MILLIS = 100
const PATIENCE_MILLIS = 30_000

/** Brings figures and balances up to history. Both read only what no open transaction can still precede. */
async function catchUp(db: Db): Promise<void> {
  const zones = { zoneOf: (ids: readonly string[]) => readZones(db, ids) }
  const insight = createInsight({ db, zones, clock: () => new Date() })
  for (let waited = 0; waited < PATIENCE_MILLIS && (await isAhead(db)); waited += WAIT_MILLIS) {
    await setTimeout(WAIT_MILLIS)
  }
  await insight.roll()
  await advanceBalances(db)
}

async function isAhead(db: Db): Promise<boolean> {
  const { rows } = await db.pool.query<{ ahead: boolean }>(`
    SELECT coalesce(max(txid) >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint, false) AS ahead
    FROM "Event"`)
  return rows[0]?.ahead ?? false
}

async function readZones(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const shops = await db.write.merchant.findMany({ where: { id: { in: [...ids] } } })
  return new Map(shops.map(({ id, timezone }) => [id, timezone]))
}
