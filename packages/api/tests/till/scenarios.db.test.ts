import { channelOf } from '@onetill/contract'
import { afterEach, expect, it } from 'vitest'
import {
  all,
  ask,
  type Begun,
  endOf,
  onEveryFlow,
  type Play,
  payOnPhone,
  start,
  startAgain,
  statusOf,
  struckOnce,
  till,
  untilPaid,
} from './plays'
import { BEGUN_BY_BUYER, FLOWS } from './sandbox-till'
import { newKey } from './scene'

// Every scenario × channel × flow: the order ends in the one right state, the nine laws hold, and the networks' own
// books equal our clearing accounts. Flows play side by side, scenarios one after the other.

const { sandbox } = till

afterEach(() => sandbox.control('DELETE', '/control/scenarios'))

const CALLS = ['refuse', 'slow', 'hang', 'reset', 'drop', 'down', 'forget', 'clock_jump'] as const

it.each(CALLS)('%s as the payment starts: paid once in the end', async (name) => {
  const begun = new Map<Play, Begun>()
  const ends = await struckOnce(
    name,
    { operation: 'start', ...(name === 'slow' ? { seconds: 1 } : {}) },
    async (play) => void begun.set(play, await start(play)),
    async (play) => {
      const first = begun.get(play)
      if (!first) throw new Error('not started')
      let now = await startAgain(play, first)
      if ((await payOnPhone(now).catch(() => 'lost')) !== 'paid') {
        // What the network forgot can't be paid; the buyer asks for another code.
        await till.runOutAttempt(now.attemptId)
        await ask(play)
        now = { ...(await till.payBy(play.ref, play.flow)), key: '' }
        expect(await payOnPhone(now)).toBe('paid')
      }
      await untilPaid(play)
    },
  )
  expect(ends).toEqual(all('paid'))
  await till.expectSameBooks()
})

it.each(['refuse', 'hang', 'reset', 'drop', 'down', 'clock_jump'])(
  '%s while we ask what became of it: asked again, paid once',
  async (name) => {
    const silent = await till.set('silent')
    const ends = await struckOnce(
      name,
      { operation: 'query' },
      async (play) => {
        expect(await payOnPhone(await start(play))).toBe('paid')
        await ask(play)
        // Only WeChat Pay's answers carry a time: elsewhere a clock that is off harms nobody.
        const harmless = name === 'clock_jump' && !play.flow.startsWith('wechatpay.')
        expect(await statusOf(play)).toBe(harmless ? 'completed' : 'complete_in_progress')
      },
      async (play) => void (await ask(play)),
    )
    await till.lift(silent.id)
    expect(ends).toEqual(all('paid'))
    await till.expectSameBooks()
  },
)

it.each(['decline', 'insufficient_funds'])('%s on the phone: unpaid, then paid', async (name) => {
  const begun = new Map<Play, Begun>()
  const ends = await struckOnce(
    name,
    {},
    async (play) => {
      const started = await start(play)
      begun.set(play, started)
      expect(await payOnPhone(started)).not.toBe('paid')
      expect(await endOf(play)).toBe('unpaid')
    },
    async (play) => {
      expect((await till.payAsBuyer(begun.get(play)?.reference ?? '')).result).toBe('paid')
      await untilPaid(play)
    },
  )
  expect(ends).toEqual(all('paid'))
  await till.expectSameBooks()
})

it('silent, late: whoever asks finds out; what comes afterwards changes nothing', async () => {
  for (const [name, scope] of [
    ['silent', {}],
    ['late', { seconds: 3_600 }],
  ] as const) {
    const scenario = await till.set(name, scope)
    await onEveryFlow('paid', async (play) => {
      expect(await payOnPhone(await start(play))).toBe('paid')
      await ask(play)
      expect(await statusOf(play)).toBe('completed')
    })
    await till.lift(scenario.id)
  }
  await sandbox.control('POST', '/control/notify', {})
  await till.until(async () => expect(await till.unheard()).toBe(0))
  await till.expectSameBooks()
})

it.each(['twice', 'wrong_amount', 'clock_jump'])(
  '%s in the notification: one order, for what was asked and paid',
  async (name) => {
    const scenario = await till.set(name, name === 'clock_jump' ? { operation: 'notify' } : {})
    await onEveryFlow('paid', async (play) => {
      const started = await start(play).catch(() => null)
      if (!started) throw new Error(`${play.flow} did not start`)
      expect(await payOnPhone(started)).toBe('paid')
      if (name === 'clock_jump') await ask(play)
      else await untilPaid(play)
    })
    await till.lift(scenario.id)
    await sandbox.control('POST', '/control/notify', {})
    await till.until(async () => expect(await till.unheard()).toBe(0))
    await till.expectSameBooks()
  },
)

it('each of a network’s own refusals is a failure, but those that decide nothing', async () => {
  const { codes } = (await sandbox.control('GET', '/control/names')) as Names
  const undecided = /SYSTEM_ERROR|FREQUENCY_LIMITED/
  for (const flow of FLOWS) {
    if (BEGUN_BY_BUYER.includes(flow)) continue
    const channel = till.channels.find((one) => one.channel === channelOf(flow))
    for (const code of codes[channelOf(flow)] ?? []) {
      const reference = newKey().slice(4)
      await till.set('refuse', { reference, operation: 'start', code })
      const outcome = await channel?.start({
        ...{ flow, reference, amountMinor: 100n, currency: 'CNY', description: 'tea' },
        expiresAt: new Date(Date.now() + 600_000),
        notifyUrl: 'http://till.test/notify',
        returnUrl: 'http://till.test/back',
        ...{ clientIp: '127.0.0.1', openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
      })
      const paid = /ORDERPAID|TRADE_HAS_SUCCESS/.test(code)
      const status = undecided.test(code) ? 'unknown' : paid ? 'pending' : 'failed'
      expect({ code, status: outcome?.status }).toEqual({ code, status })
    }
  }
})

it('leaves no scenario of these networks unplayed', async () => {
  const played = [
    ...CALLS,
    ...['decline', 'insufficient_funds', 'silent', 'late', 'twice', 'wrong_amount'],
    ...['out_of_order', 'refund_fails', 'refund_not_enough', 'partial_refund_fails'],
  ]
  const { scenarios } = (await sandbox.control('GET', '/control/names')) as Names
  const ours = scenarios.filter(({ networks }) =>
    networks.some((network) => network === 'wechatpay' || network === 'alipay'),
  )
  expect(ours.map(({ name }) => name).sort()).toEqual([...played].sort())
})

type Names = {
  scenarios: { name: string; networks: string[] }[]
  codes: Record<string, string[]>
}
