import {
  CHANNELS,
  type Channel,
  type ChannelHealth,
  channelOf,
  type Flow,
  type FlowReport,
  OnetillError,
  type Viewer,
} from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Deps } from '../deps'
import { HEALTH_WINDOW_MINUTES, type HealthMinute, judgeHealth } from './judge-health'
import { addLatency, percentileMillis } from './latency-buckets'
import { readBreakers } from './move-breaker'
import { type Breaker, restedAt, stateAt } from './turn-breaker'

const SHOWN_MINUTES = 60
const PAID_SPAN_MILLIS = 24 * 3_600_000
/** The newest attempts that are counted as paid or not. */
const PAID_SAMPLE = 20_000

type Minute = HealthMinute & { readonly flow: Flow; readonly latency: readonly number[] }
type Paid = { readonly flow: Flow; readonly tried: number; readonly paid: number }

/** How every deployed network has been doing for the last hour, by the record itself. For the platform's own people. */
export async function readChannelHealth(deps: Deps, viewer: Viewer): Promise<ChannelHealth[]> {
  if (viewer.role === 'member') throw new OnetillError('not_found')
  const [minutes, breakers, paid] = await Promise.all([
    deps.db.read.$queryRaw<Minute[]>`
      SELECT flow, minute, succeeded, failed, millis, latency, causes FROM "FlowHealth"
      WHERE minute > now() - make_interval(mins => ${SHOWN_MINUTES}::int) ORDER BY minute`,
    readBreakers(deps.db.read),
    readPaid(deps),
  ])
  const now = deps.clock()
  const reports = deps.channels.ready
    .filter((flow) => channelOf(flow) !== 'balance')
    .map((flow) => {
      const own = minutes.filter((minute) => minute.flow === flow)
      return reportOn(flow, own, breakers[flow] ?? null, paid, now)
    })
  return CHANNELS.map((channel: Channel) => ({
    channel,
    flows: reports.filter((report) => report.channel === channel),
  })).filter(({ flows }) => flows.length > 0)
}

function reportOn(
  flow: Flow,
  minutes: readonly Minute[],
  breaker: Breaker | null,
  paid: readonly Paid[],
  now: Date,
): FlowReport {
  const windowed = minutes.filter(
    ({ minute }) => now.getTime() - minute.getTime() < HEALTH_WINDOW_MINUTES * 60_000,
  )
  const latency = minutes.reduce((sum, one) => addLatency(sum, one.latency), [] as number[])
  const state = stateAt(breaker, now)
  const doubted = breaker && state !== 'closed' ? breaker : null
  const own = paid.find((row) => row.flow === flow)
  return {
    flow,
    channel: channelOf(flow),
    state: judgeHealth(windowed, breaker, now).state,
    since: breaker && (doubted || breaker.state === 'closed') ? breaker.since : null,
    retryAt: doubted && state === 'open' ? restedAt(doubted) : null,
    answered: minutes.reduce((sum, { succeeded }) => sum + succeeded, 0),
    failed: minutes.reduce((sum, { failed }) => sum + failed, 0),
    p50Millis: percentileMillis(latency, 50),
    p95Millis: percentileMillis(latency, 95),
    causes: listCauses(minutes),
    triedToday: own?.tried ?? 0,
    paidToday: own?.paid ?? 0,
  }
}

/** What calls failed for, the most frequent first, each with the minute it was last seen. */
function listCauses(minutes: readonly Minute[]): FlowReport['causes'] {
  const seen = new Map<string, { count: number; lastAt: Date }>()
  for (const { causes, minute } of minutes) {
    for (const [cause, count] of Object.entries(causes)) {
      seen.set(cause, { count: (seen.get(cause)?.count ?? 0) + count, lastAt: minute })
    }
  }
  return [...seen]
    .map(([cause, rest]) => ({ cause, ...rest }) as FlowReport['causes'][number])
    .sort((a, b) => b.count - a.count)
}

function readPaid(deps: Deps): Promise<Paid[]> {
  const since = newId('attempt', deps.clock().getTime() - PAID_SPAN_MILLIS)
  return deps.db.read.$queryRaw<Paid[]>`
    SELECT flow, count(*)::int AS tried, (count(*) FILTER (WHERE state = 'succeeded'))::int AS paid
    FROM (
      SELECT flow, state FROM "Attempt"
      WHERE id > ${since} AND state IN ('succeeded', 'failed') ORDER BY id DESC LIMIT ${PAID_SAMPLE}
    ) AS recent GROUP BY 1`
}
