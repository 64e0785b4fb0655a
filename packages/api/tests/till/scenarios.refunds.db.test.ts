import { afterEach, expect, it } from 'vitest'
import {
  all,
  ask,
  endOf,
  onEveryFlow,
  type Play,
  payOnPhone,
  refund,
  refundStates,
  start,
  struckOnce,
  till,
  untilPaid,
} from './plays'

// What can go wrong as money goes back, on every channel and flow.

afterEach(() => till.sandbox.control('DELETE', '/control/scenarios'))

it('out_of_order: the refund is told before the payment, and stands', async () => {
  const scenario = await till.set('out_of_order')
  await onEveryFlow('partly refunded', async (play) => {
    expect(await payOnPhone(await start(play))).toBe('paid')
    await ask(play)
    await refund(play, 4_000n)
    await till.until(async () => expect(await refundStates(play)).toEqual(['succeeded']))
  })
  await till.lift(scenario.id)
  await till.until(async () => expect(await till.unheard()).toBe(0))
  await till.expectSameBooks()
})

it.each([
  { name: 'refund_fails', minor: 10_000n },
  { name: 'refund_not_enough', minor: 10_000n },
  { name: 'partial_refund_fails', minor: 4_000n },
])('$name: the money stays, the order stays paid, and may be refunded again', async (row) => {
  const scenario = await till.set(row.name)
  const again = new Set<Play>()
  await onEveryFlow('paid', async (play) => {
    again.add(play)
    expect(await payOnPhone(await start(play))).toBe('paid')
    await untilPaid(play)
    await refund(play, row.minor)
    await till.until(async () => expect(await refundStates(play)).toEqual(['failed']))
  })
  await till.lift(scenario.id)
  await Promise.all(
    [...again].map(async (play) => {
      await refund(play, 10_000n)
      await till.until(async () => expect(await refundStates(play)).toContain('succeeded'))
      expect(await endOf(play)).toBe('refunded')
    }),
  )
  await till.expectSameBooks()
})

it.each(['drop', 'hang', 'reset', 'down'])(
  '%s as money goes back: sent once, whatever was heard of it',
  async (name) => {
    const plays = new Set<Play>()
    const ends = await struckOnce(
      name,
      { operation: 'refund' },
      async (play) => {
        plays.add(play)
        expect(await payOnPhone(await start(play))).toBe('paid')
        await untilPaid(play)
        await refund(play, 4_000n)
      },
      async (play) => {
        await till.until(async () => expect(await refundStates(play)).toEqual(['succeeded']))
      },
    )
    expect(ends).toEqual(all('partly refunded'))
    await till.expectSameBooks()
  },
)
