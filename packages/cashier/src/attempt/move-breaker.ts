import type { Flow } from '@onetill/contract'
import { append, type Db, type Reader, transaction } from '@onetill/db'
import type { Clock } from '../ports'
import { HEALTH_WINDOW_MINUTES, type HealthMinute, sumRecent } from './judge-health'
import { type Breaker, turnBreaker } from './turn-breaker'

/** Every flow's breaker as it was last written. */
export async function readBreakers(reader: Reader): Promise<Partial<Record<Flow, Breaker>>> {
  const rows = await reader.$queryRaw<(Breaker & { flow: Flow })[]>`
    SELECT flow, state, cause, since, "restSeconds", successes FROM "FlowBreaker"`
  return Object.fromEntries(rows.map(({ flow, ...breaker }) => [flow, breaker]))
}

/** Lets one call turn its flow's breaker; callers of one flow take turns, and each move leaves an event. */
export async function moveBreaker(
  db: Db,
  clock: Clock,
  flow: Flow,
  call: { readonly succeeded: boolean; readonly cause: string | null },
): Promise<void> {
  await transaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('flow breaker'), hashtext(${flow}))`
    const breaker = (await readBreakers(tx))[flow] ?? null
    const minutes = await tx.$queryRaw<HealthMinute[]>`
      SELECT minute, succeeded, failed, millis, causes FROM "FlowHealth"
      WHERE flow = ${flow} AND minute > now() - make_interval(mins => ${HEALTH_WINDOW_MINUTES}::int)`
    const now = clock()
    const next = turnBreaker(breaker, call, sumRecent(minutes, breaker), now)
    if (!next) return
    await tx.flowBreaker.upsert({ where: { flow }, create: { flow, ...next }, update: next })
    const from = breaker?.state ?? 'closed'
    if (next.state === from) return
    const { state: to, cause, restSeconds } = next
    await append(tx, { kind: 'flow.moved', subject: flow, data: { from, to, cause, restSeconds } })
  })
}

/** Half opens a flow's breaker before its time, for somebody who knows that the network was repaired. */
export async function endRest(db: Db, clock: Clock, flow: Flow): Promise<void> {
  await transaction(db, async (tx) => {
    const now = clock()
    const { count } = await tx.flowBreaker.updateMany({
      where: { flow, state: 'open' },
      data: { state: 'half_open', since: now, successes: 0 },
    })
    const breaker = count === 1 ? (await readBreakers(tx))[flow] : undefined
    if (!breaker) return
    const { state: to, cause, restSeconds } = breaker
    await append(tx, {
      kind: 'flow.moved',
      subject: flow,
      data: { from: 'open', to, cause, restSeconds },
    })
  })
}
