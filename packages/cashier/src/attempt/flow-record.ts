import type { Client, Flow } from '@onetill/contract'
import { type Db, newId } from '@onetill/db'
import type { FlowHealth, SuccessCount } from '../plan/plan-input'
import { successKey } from '../plan/rank-flows'
import type { Clock } from '../ports'
import { HEALTH_WINDOW_MINUTES, type HealthMinute, judgeHealth } from './judge-health'
import { countLatency } from './latency-buckets'
import { moveBreaker, readBreakers } from './move-breaker'

const HEALTH_STALE_MILLIS = 5_000
const RATES_STALE_MILLIS = 60_000
const RATES_SPAN_MILLIS = 24 * 3_600_000
/** The newest attempts that success is counted over. */
const RATES_SAMPLE = 20_000

export type FlowRecord = {
  health(): Promise<Readonly<Partial<Record<Flow, FlowHealth>>>>
  successRates(): Promise<Readonly<Record<string, SuccessCount>>>
  /** Notes one call of a network, in its own short statement. Never throws: a lost note must not lose a payment. */
  note(flow: Flow, call: NotedCall): Promise<void>
  /** Has the next plan of this instance made by what the database knows then. */
  forget(): void
}

/** One call of a network: whether it was answered as it should be, and if not, what for. */
export type NotedCall = {
  readonly succeeded: boolean
  readonly cause: string | null
  readonly millis: number
}

/** How the flows have been doing, as the database knows it, remembered for a few seconds by this instance. */
export function createFlowRecord(db: Db, clock: Clock): FlowRecord {
  const health = remember(() => readHealth(db, clock), HEALTH_STALE_MILLIS, clock)
  return {
    health,
    forget: health.forget,
    successRates: remember(() => readRates(db, clock), RATES_STALE_MILLIS, clock),
    async note(flow, call) {
      try {
        // A success matters to a breaker only while it isn't closed.
        const breaker = await addCall(db, flow, call)
        if (!call.succeeded || breaker) await moveBreaker(db, clock, flow, call)
      } catch {
        // The payment goes on; its note is lost.
      }
    },
  }
}

/** Counts the call; true when the flow's breaker isn't closed. */
async function addCall(
  db: Db,
  flow: Flow,
  { succeeded, cause, millis }: NotedCall,
): Promise<boolean> {
  const causes = succeeded || !cause ? {} : { [cause]: 1 }
  const [row] = await db.write.$queryRaw<{ doubted: boolean }[]>`
    INSERT INTO "FlowHealth" AS health (flow, minute, succeeded, failed, millis, latency, causes)
    VALUES (${flow}, date_trunc('minute', now()), ${succeeded ? 1 : 0}, ${succeeded ? 0 : 1},
            ${BigInt(Math.round(millis))}, ${countLatency(millis)}::int[], ${JSON.stringify(causes)}::jsonb)
    ON CONFLICT (flow, minute) DO UPDATE SET
      succeeded = health.succeeded + excluded.succeeded, failed = health.failed + excluded.failed,
      millis = health.millis + excluded.millis,
      latency = (SELECT array_agg(coalesce(was, 0) + coalesce(more, 0) ORDER BY place)
                 FROM unnest(health.latency, excluded.latency) WITH ORDINALITY AS bucket(was, more, place)),
      causes = CASE WHEN excluded.causes = '{}' THEN health.causes ELSE health.causes || jsonb_build_object(
        ${cause}::text, coalesce((health.causes->>${cause}::text)::int, 0) + 1) END
    RETURNING EXISTS (
      SELECT FROM "FlowBreaker" AS breaker WHERE breaker.flow = health.flow AND breaker.state <> 'closed'
    ) AS doubted`
  return row?.doubted ?? false
}

/** One reader at a time; while it reads, and when it fails, the last answer stands. */
function remember<T extends object>(
  read: () => Promise<T>,
  staleMillis: number,
  clock: Clock,
): (() => Promise<T>) & { forget(): void } {
  let last: T | undefined
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<T> | undefined
  async function recall(): Promise<T> {
    if (last && clock().getTime() - readAt < staleMillis) return last
    reading ??= read()
      .then((value) => {
        last = value
        readAt = clock().getTime()
        return value
      })
      .finally(() => {
        reading = undefined
      })
    if (!last) return reading
    reading.catch(() => {}) // The last answer stands until a read succeeds.
    return last
  }
  const forget = () => {
    last = undefined
    reading = undefined
  }
  return Object.assign(recall, { forget })
}

async function readHealth(db: Db, clock: Clock): Promise<Partial<Record<Flow, FlowHealth>>> {
  const [rows, breakers] = await Promise.all([
    db.read.$queryRaw<(HealthMinute & { flow: Flow })[]>`
      SELECT flow, minute, succeeded, failed, millis, causes FROM "FlowHealth"
      WHERE minute > now() - make_interval(mins => ${HEALTH_WINDOW_MINUTES}::int)`,
    readBreakers(db.read),
  ])
  const health: Partial<Record<Flow, FlowHealth>> = {}
  for (const flow of new Set([
    ...rows.map((row) => row.flow),
    ...(Object.keys(breakers) as Flow[]),
  ])) {
    const minutes = rows.filter((row) => row.flow === flow)
    health[flow] = judgeHealth(minutes, breakers[flow] ?? null, clock())
  }
  return health
}

type RateRow = {
  readonly flow: Flow
  readonly host: Client['host']
  readonly platform: Client['platform']
  readonly version: string | null
  readonly tried: number
  readonly paid: number
}

async function readRates(db: Db, clock: Clock): Promise<Record<string, SuccessCount>> {
  const since = newId('attempt', clock().getTime() - RATES_SPAN_MILLIS)
  const rows = await db.read.$queryRaw<RateRow[]>`
    SELECT flow, client->>'host' AS host, client->>'platform' AS platform, client->>'version' AS version,
           count(*)::int AS tried, (count(*) FILTER (WHERE state = 'succeeded'))::int AS paid
    FROM (
      SELECT flow, client, state FROM "Attempt"
      WHERE id > ${since} AND state IN ('succeeded', 'failed') ORDER BY id DESC LIMIT ${RATES_SAMPLE}
    ) AS recent GROUP BY 1, 2, 3, 4`
  const rates: Record<string, SuccessCount> = {}
  for (const row of rows) {
    const key = successKey(row as unknown as Client, row.flow)
    const count = rates[key] ?? { tried: 0, paid: 0 }
    rates[key] = { tried: count.tried + row.tried, paid: count.paid + row.paid }
  }
  return rates
}
