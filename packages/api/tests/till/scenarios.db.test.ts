import { channelOf } from '@onetill/contract'
import { afterEach, expect, it } from 'vitest'
import { BEGUN_BY_BUYER, FLOWS, openSandboxTill, type SandboxFlow } from './sandbox-till'
import { newKey } from './scene'

// Every scenario × channel × flow: the order ends in the one right state, the nine laws hold, and the networks' own
// books equal our clearing accounts. Flows play side by side, scenarios one after the other.

const till = await openSandboxTill({ timeoutMs: 1_500 })
const { cashier, db, sandbox } = till

afterEach(() => sandbox.control('DELETE', '/control/scenarios'))

type Play = Awaited<ReturnType<typeof begin>>

/** A checkout of a shop of its own, about to be paid through one flow. */
async function begin(flow: SandboxFlow) {
  const shop = await till.seedShop({ stock: 1 })
  const ref = await till.openBy(shop, flow)
  return { flow, shop, ref }
}

/** Starts to pay; while something goes wrong, tries again as a patient buyer would once it is over. */
async function start({ flow, ref }: Play) {
  const key = newKey()
  const first = await till.payBy(ref, flow, key)
  return { ...first, key }
}

async function startAgain(play: Play, before: Awaited<ReturnType<typeof start>>) {
  if (before.outcome.status === 'pending') return before
  const key = before.outcome.status === 'unknown' ? before.key : newKey()
  return { ...(await till.payBy(play.ref, play.flow, key)), key }
}

async function payOnPhone({ outcome, reference }: Awaited<ReturnType<typeof start>>) {
  await till.meet(outcome)
  return (await till.payAsBuyer(reference)).result
}

const statusOf = async ({ ref, flow }: Play) => (await till.look(ref, flow)).checkout.status
const untilPaid = (play: Play) =>
  till.until(async () => expect(await statusOf(play)).toBe('completed'))
const ask = ({ ref, flow }: Play) => cashier.check(ref, till.callerOf(flow))

/** What it came to, in the words of the table. */
async function endOf({ shop, ref }: Play) {
  const attempts = await db.write.attempt.findMany({ where: { checkoutId: ref.checkoutId } })
  const [order] = await db.write.order.findMany({ where: { checkoutId: ref.checkoutId } })
  const orders = await till.orders(shop)
  const paid = attempts.filter(({ state }) => state === 'succeeded').length
  if (orders !== paid || orders > 1) return `${orders} orders of ${paid} payments`
  if (!order) return 'unpaid'
  if (order.refundedMinor === 0n) return 'paid'
  return order.refundedMinor === order.totalMinor ? 'refunded' : 'partly refunded'
}

/** Plays one scenario on every flow side by side, and checks the books when all have ended. */
async function onEveryFlow(end: string, play: (play: Play) => Promise<void>) {
  const ends = await Promise.all(
    FLOWS.map(async (flow) => {
      const one = await begin(flow)
      await play(one)
      return [flow, await endOf(one)] as const
    }),
  )
  expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(FLOWS.map((flow) => [flow, end])))
  await till.expectSameBooks()
}

/** The scenario strikes everybody's first try and is over before the second. */
async function struckOnce(
  name: string,
  scope: Record<string, unknown>,
  tries: (play: Play) => Promise<void>,
  after: (play: Play) => Promise<void>,
) {
  const plays = await Promise.all(FLOWS.map(begin))
  const scenario = await till.set(name, scope)
  await Promise.all(plays.map(tries))
  await till.lift(scenario.id)
  await Promise.all(plays.map(after))
  return Object.fromEntries(
    await Promise.all(plays.map(async (play) => [play.flow, await endOf(play)] as const)),
  )
}

const all = (end: string) => Object.fromEntries(FLOWS.map((flow) => [flow, end]))

const CALLS = ['refuse', 'slow', 'hang', 'reset', 'drop', 'down', 'forget', 'clock_jump'] as const

it.each(CALLS)('%s as the payment starts: paid once in the end', async (name) => {
  const begun = new Map<Play, Awaited<ReturnType<typeof start>>>()
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
        // Alipay's answers carry no time, so a clock that is off harms nobody there.
        const harmless = name === 'clock_jump' && play.flow.startsWith('alipay.')
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
  const begun = new Map<Play, Awaited<ReturnType<typeof start>>>()
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

async function refund({ shop, ref }: Play, amountMinor: bigint) {
  const { id } = await db.write.order.findFirstOrThrow({ where: { checkoutId: ref.checkoutId } })
  const asked = { orderId: id, amountMinor, reason: 'sent back', restock: false, key: newKey() }
  await cashier.refund(asked, shop.owner)
}

/** Asks about what is open, as the worker does, and tells how each refund of the order stands. */
async function refundStates({ ref }: Play) {
  const refunds = await db.write.refund.findMany({
    where: { order: { checkoutId: ref.checkoutId } },
  })
  await Promise.all(refunds.map(({ id }) => cashier.jobs.askRefund(id)))
  const now = await db.write.refund.findMany({ where: { id: { in: refunds.map(({ id }) => id) } } })
  return now.map(({ state }) => state)
}
