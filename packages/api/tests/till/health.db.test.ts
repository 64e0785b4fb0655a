import type { Viewer } from '@onetill/contract'
import { expect, it } from 'vitest'
import { openSandboxTill } from './sandbox-till'

const time = { ahead: 0 }
const clock = () => new Date(Date.now() + time.ahead * 1000)
const till = await openSandboxTill({ clock, fragile: true })
const { cashier, db } = till

const admin: Viewer = { ...(await till.seedPerson()), role: 'admin' }
const reportOf = async (flow: string) => {
  const channels = await cashier.channelHealth(admin)
  const report = channels.flatMap(({ flows }) => flows).find((one) => one.flow === flow)
  if (!report) throw new Error(`no report on ${flow}`)
  return report
}
const offered = async () => {
  const { plan } = await till.openBy(await till.seedShop(), 'wechatpay.native')
  return plan.flows.map(({ flow }) => flow)
}
const payOnce = async () =>
  till.payBy(await till.openBy(await till.seedShop(), 'wechatpay.native'), 'wechatpay.native')

it('trips on a dead network, is probed by the worker, and closes: seen in the plan and in the report', async () => {
  expect(await reportOf('wechatpay.native')).toMatchObject({
    ...{ state: 'healthy', since: null, answered: 0, failed: 0, p50Millis: null },
  })
  await payOnce()
  const scenario = await till.set('down', { network: 'wechatpay' })
  for (let turn = 0; turn < 5; turn += 1) await payOnce()
  const tripped = await reportOf('wechatpay.native')
  expect(tripped).toMatchObject({
    ...{ state: 'open', answered: 1, failed: 5 },
    causes: [{ cause: 'network_error', count: 5, lastAt: expect.any(Date) }],
  })
  expect(tripped.p50Millis).toBeGreaterThan(0)
  expect(tripped.p95Millis).toBeGreaterThanOrEqual(tripped.p50Millis ?? 0)
  expect(tripped.retryAt?.getTime()).toBe((tripped.since?.getTime() ?? 0) + 60_000)
  time.ahead += 6 // What the till remembers of health is a few seconds old by now.
  await offered()
  expect(await offered()).not.toContain('wechatpay.native')

  time.ahead += 60
  expect((await reportOf('wechatpay.native')).state).toBe('probing')
  await cashier.jobs.watchFlows()
  const again = await reportOf('wechatpay.native')
  expect(again.state).toBe('open')
  expect(again.retryAt?.getTime()).toBe((again.since?.getTime() ?? 0) + 120_000)

  await till.lift(scenario.id)
  time.ahead += 121
  await offered()
  expect((await offered()).at(-1)).toBe('wechatpay.native')
  for (let probe = 0; probe < 3; probe += 1) await cashier.jobs.watchFlows()
  expect(await reportOf('wechatpay.native')).toMatchObject({ state: 'healthy', retryAt: null })
  const moves = await db.write.event.findMany({
    where: { kind: 'flow.moved', subject: 'wechatpay.native' },
    orderBy: { sequence: 'asc' },
  })
  expect(moves.map(({ data }) => (data as { to: string }).to)).toEqual([
    'open',
    'half_open',
    'closed',
  ])
})

it('shows nothing of this to members', async () => {
  const member = await till.seedPerson()
  await expect(cashier.channelHealth(member)).rejects.toMatchObject({ code: 'not_found' })
})
