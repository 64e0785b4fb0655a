import type { Hand } from '../books/open-books'
import {
  type Moment,
  type Operation,
  type Place,
  SCENARIO_NAMES,
  type ScenarioName,
  strikesAt,
} from './names'

export type Scenario = {
  readonly id: bigint
  readonly name: ScenarioName
  /** Absent parts of the scope mean: any. */
  readonly network: Place | null
  /** The merchant's number at the network. */
  readonly merchant: string | null
  readonly reference: string | null
  readonly operation: Operation | null
  readonly seconds: number | null
  readonly amountMinor: bigint | null
  readonly code: string | null
  readonly remaining: number | null
}

const COLUMNS = `id, name, network, merchant, reference, operation, seconds, amount_minor as "amountMinor", code, remaining`

export async function addScenario(hand: Hand, wanted: Omit<Scenario, 'id'>): Promise<Scenario> {
  const { rows } = await hand.query<Scenario>(
    `insert into sandbox.scenarios (name, network, merchant, reference, operation, seconds, amount_minor, code, remaining)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
    [
      wanted.name,
      wanted.network,
      wanted.merchant,
      wanted.reference,
      wanted.operation,
      wanted.seconds,
      wanted.amountMinor,
      wanted.code,
      wanted.remaining,
    ],
  )
  const scenario = rows[0]
  if (!scenario) throw new Error('insert returned nothing')
  return scenario
}

export async function listScenarios(hand: Hand): Promise<Scenario[]> {
  const { rows } = await hand.query<Scenario>(
    `select ${COLUMNS} from sandbox.scenarios where remaining is distinct from 0 order by id`,
  )
  return rows
}

export async function removeScenario(hand: Hand, id: bigint | 'all'): Promise<void> {
  await hand.query(`delete from sandbox.scenarios where $1::bigint is null or id = $1`, [
    id === 'all' ? null : id,
  ])
}

/** The scenario that strikes now, closest scope first; a counted one is used up by one. */
export async function takeScenario(
  hand: Hand,
  now: {
    readonly at: Moment
    readonly network: Place
    readonly merchant: string
    readonly reference: string
    /** What is to be given back, where it matters whether that is all of it. */
    readonly isPartial?: boolean
    readonly operation?: Operation
  },
): Promise<Scenario | undefined> {
  const names = SCENARIO_NAMES.filter(
    (name) => strikesAt(name, now.at) && (name !== 'partial_refund_fails' || now.isPartial),
  )
  const { rows } = await hand.query<Scenario>(
    `update sandbox.scenarios set remaining = remaining - 1
     where id = (
       select id from sandbox.scenarios
       where name = any($1) and (network is null or network = $2) and (reference is null or reference = $3)
         and (operation is null or operation = $4) and (merchant is null or merchant = $5)
         and remaining is distinct from 0
       order by reference nulls last, operation nulls last, merchant nulls last, network nulls last, id
       limit 1 for update
     )
     returning ${COLUMNS}`,
    [names, now.network, now.reference, now.operation ?? null, now.merchant],
  )
  return rows[0]
}
