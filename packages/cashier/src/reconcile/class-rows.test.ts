import type { Channel } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import type { BillRow } from '../channels/channel'
import { billDay, daysBefore } from './bill-day'
import { classRows, type Key, type OwnRecord, type Sides } from './class-rows'
import { differenceOf } from './difference'

const DAY = '2026-11-23'
const NOON = { wechatpay: '2026-11-23T04:00:00Z', alipay: '2026-11-23T04:00:00Z' } as const
const LATE = '2026-11-23T15:30:00Z'
const EVE = '2026-11-22T15:30:00Z'

const rowOf = (at: string, more: Partial<BillRow> = {}): BillRow => ({
  ...{ kind: 'payment', reference: 'a1', networkRef: 'n1', refundReference: null },
  ...{ state: 'succeeded', amountMinor: 100n, feeMinor: 1n, currency: 'CNY', at: new Date(at) },
  ...more,
})
const ownOf = (at: string, more: Partial<OwnRecord> = {}): OwnRecord => ({
  ...{ kind: 'payment', reference: 'a1', subject: 'att_1', state: 'succeeded', currency: 'CNY' },
  ...{ ownMinor: 100n, postedMinor: 100n, at: new Date(at) },
  ...more,
})
const open = { ownMinor: 0n, postedMinor: 0n, at: null }

type Case = {
  readonly name: string
  readonly rows?: readonly BillRow[]
  readonly own?: readonly OwnRecord[]
  readonly sides?: Partial<Sides>
  readonly classes: readonly string[]
  readonly differences?: readonly bigint[]
}

const casesOf = (noon: string): readonly Case[] => [
  { name: 'all three agree', rows: [rowOf(noon)], own: [ownOf(noon)], classes: ['matched'] },
  {
    name: 'the network holds more',
    rows: [rowOf(noon, { amountMinor: 110n })],
    own: [ownOf(noon)],
    ...{ classes: ['amount_differs'], differences: [10n] },
  },
  {
    name: 'our records say other than our ledger',
    rows: [rowOf(noon)],
    own: [ownOf(noon, { ownMinor: 90n })],
    ...{ classes: ['amount_differs'], differences: [0n] },
  },
  {
    name: 'another currency',
    rows: [rowOf(noon, { currency: 'USD' })],
    own: [ownOf(noon)],
    classes: ['amount_differs'],
  },
  {
    name: 'a correction made them agree',
    rows: [rowOf(noon, { amountMinor: 110n })],
    own: [ownOf(noon)],
    sides: { corrected: new Map<Key, bigint>([['payment a1', 10n]]) },
    classes: ['matched'],
  },
  {
    name: 'money for an attempt that failed, booked in suspense',
    rows: [rowOf(noon, { amountMinor: 1n })],
    own: [ownOf(noon, { state: 'failed', ownMinor: 0n, postedMinor: 1n })],
    classes: ['matched'],
  },
  {
    name: 'unknown to us',
    rows: [rowOf(noon)],
    ...{ classes: ['missing_here'], differences: [100n] },
  },
  {
    name: 'unknown to us, and corrected before',
    rows: [rowOf(noon)],
    sides: { corrected: new Map<Key, bigint>([['payment a1', 100n]]) },
    ...{ classes: ['matched'], differences: [0n] },
  },
  {
    name: 'paid there, still open here',
    rows: [rowOf(noon)],
    own: [ownOf(noon, { ...open, state: 'pending' })],
    ...{ classes: ['missing_here'], differences: [100n] },
  },
  {
    name: 'ours alone',
    own: [ownOf(noon)],
    ...{ classes: ['missing_there'], differences: [-100n] },
  },
  {
    name: 'listed twice',
    rows: [rowOf(noon), rowOf(noon)],
    own: [ownOf(noon)],
    ...{ classes: ['matched', 'duplicate'], differences: [0n, 100n] },
  },
  {
    name: 'listed twice, and resolved before',
    rows: [rowOf(noon), rowOf(noon)],
    own: [ownOf(noon)],
    sides: { resolvedDuplicates: new Map<Key, bigint[]>([['payment a1', [100n]]]) },
    classes: ['matched', 'matched'],
  },
  {
    name: 'listed on another day as well',
    rows: [rowOf(noon)],
    own: [ownOf(noon)],
    sides: { billedElsewhere: new Set<Key>(['payment a1']) },
    classes: ['duplicate'],
  },
  {
    name: 'ours the next day',
    rows: [rowOf(LATE)],
    own: [ownOf('2026-11-23T16:10:00Z')],
    classes: ['timing'],
  },
  {
    name: 'ours just before midnight, theirs perhaps after',
    own: [ownOf(LATE)],
    classes: ['timing'],
  },
  {
    name: 'not in the next day’s bill either',
    own: [ownOf(LATE)],
    sides: { after: true },
    classes: ['missing_there'],
  },
  { name: 'of the evening before, whose bill nobody read', own: [ownOf(EVE)], classes: [] },
  {
    name: 'of the evening before, and in no bill',
    own: [ownOf(EVE)],
    sides: { before: true },
    classes: ['missing_there'],
  },
  {
    name: 'of the evening before, found missing then',
    own: [ownOf(EVE)],
    sides: { before: true, missedElsewhere: new Set<Key>(['payment a1']) },
    classes: [],
  },
  {
    name: 'ours and billed the day before',
    own: [ownOf(noon)],
    sides: { billedElsewhere: new Set<Key>(['payment a1']) },
    classes: [],
  },
  { name: 'ours of the next day', own: [ownOf('2026-11-23T16:10:00Z')], classes: [] },
  {
    name: 'gone after a correction',
    own: [ownOf(noon)],
    sides: { corrected: new Map<Key, bigint>([['payment a1', -100n]]) },
    classes: [],
  },
]

const refundRow = (more: Partial<BillRow> = {}) =>
  rowOf(NOON.wechatpay, { kind: 'refund', refundReference: 'r1', ...more })
const refundOwn = (more: Partial<OwnRecord> = {}) =>
  ownOf(NOON.wechatpay, { kind: 'refund', reference: 'r1', subject: 'ref_1', ...more })

const REFUNDS: readonly Case[] = [
  { name: 'matches', rows: [refundRow()], own: [refundOwn()], classes: ['matched'] },
  {
    name: 'on its way on both sides',
    rows: [refundRow({ state: 'processing' })],
    own: [refundOwn({ ...open, state: 'pending' })],
    ...{ classes: ['timing'], differences: [0n] },
  },
  {
    name: 'failed on both sides',
    rows: [refundRow({ state: 'failed' })],
    own: [refundOwn({ ...open, state: 'failed' })],
    classes: ['matched'],
  },
  {
    name: 'failed there, booked here',
    rows: [refundRow({ state: 'failed' })],
    own: [refundOwn()],
    ...{ classes: ['amount_differs'], differences: [100n] },
  },
  {
    name: 'made at the network',
    rows: [refundRow()],
    ...{ classes: ['missing_here'], differences: [-100n] },
  },
  {
    name: 'unheard of there',
    own: [refundOwn()],
    ...{ classes: ['missing_there'], differences: [100n] },
  },
  {
    name: 'listed twice',
    rows: [refundRow(), refundRow()],
    own: [refundOwn()],
    ...{ classes: ['matched', 'duplicate'], differences: [0n, -100n] },
  },
]

function check(channel: Channel, { rows = [], own = [], sides, classes, differences }: Case) {
  const found = classRows({
    day: billDay(channel, DAY),
    rows,
    own: new Map(own.map((one): [Key, OwnRecord] => [`${one.kind} ${one.reference}`, one])),
    corrected: new Map(),
    resolvedDuplicates: new Map(),
    billedElsewhere: new Set(),
    missedElsewhere: new Set(),
    ...{ before: false, after: false },
    ...sides,
  })
  expect(found.map((row) => row.class)).toEqual(classes)
  if (differences) expect(found.map(differenceOf)).toEqual(differences)
}

describe.each(['wechatpay', 'alipay'] as const)('a payment at %s', (channel) => {
  it.each(casesOf(NOON[channel]))('$name: $classes', (one) => check(channel, one))
})

describe.each(['wechatpay', 'alipay'] as const)('a refund at %s', (channel) => {
  it.each(REFUNDS)('$name: $classes', (one) => check(channel, one))
})

it('follows each network’s own calendar', () => {
  expect(billDay('wechatpay', DAY).start.toISOString()).toBe('2026-11-22T16:00:00.000Z')
  expect(billDay('stripe', DAY).start.toISOString()).toBe('2026-11-23T00:00:00.000Z')
  expect(daysBefore('alipay', new Date('2026-11-23T15:59:59Z'), 2)).toEqual([
    ...['2026-11-22', '2026-11-21'],
  ])
  expect(daysBefore('alipay', new Date('2026-11-23T16:00:00Z'), 1)).toEqual(['2026-11-23'])
})
