import { afterAll, expect, test, vi } from 'vitest'
import { makePair } from '../channel-contract.keys'
import { openInbox } from '../channel-contract.sandbox'
import { createWechatpay } from './channel'
import { config, newRequest, sandbox, channel as standard } from './wechatpay.stage'

const reply = standard.reply?.('accepted')
if (!reply) throw new Error('no reply')
const inbox = await openInbox(reply)
afterAll(() => inbox.close())

/** A merchant of its own that counts how often it asks for certificates. */
function openMerchant(change: Partial<typeof config> = {}) {
  const asked = vi.fn()
  const channel = createWechatpay({
    ...config,
    fetch: (...call) => {
      if (`${call[0]}`.endsWith('/v3/certificates')) asked()
      return fetch(...call)
    },
    ...change,
  })
  return { channel, asked }
}

async function payAndHear(channel: ReturnType<typeof createWechatpay>) {
  const request = newRequest()
  const started = await channel.start({ ...request, notifyUrl: inbox.address(request.reference) })
  expect(started.status).toBe('pending')
  await sandbox.control('POST', '/control/pay', { reference: request.reference })
  return { request, raw: await inbox.next(request.reference) }
}

test('the network changes its key in mid-flow: fetched once, and both are believed', async () => {
  const { channel, asked } = openMerchant()
  const before = await payAndHear(channel)
  expect(asked).not.toHaveBeenCalled()
  const { serial } = (await sandbox.control('POST', '/control/rotate')) as { serial: string }

  const paid = await channel.query(before.request)
  expect(paid.status).toBe('succeeded')
  expect(asked).toHaveBeenCalledTimes(1)
  const after = await payAndHear(channel)
  expect(after.raw.headers['wechatpay-serial']).toBe(serial)
  expect(await channel.readNotification?.(after.raw)).toMatchObject({
    outcome: { status: 'succeeded' },
  })
  expect(await channel.readNotification?.(before.raw)).toMatchObject({
    outcome: { status: 'succeeded' },
  })
  expect(asked).toHaveBeenCalledTimes(1)

  const late = openMerchant()
  expect(await late.channel.readNotification?.(after.raw)).toMatchObject({ kind: 'payment' })
  expect(late.asked).toHaveBeenCalledTimes(1)
})

test('a second change is followed as well, once a minute has gone by', async () => {
  const time = { ahead: 0 }
  const now = () => new Date(Date.now() + time.ahead)
  const { channel, asked } = openMerchant({ now })
  await payAndHear(channel)
  await sandbox.control('POST', '/control/rotate')
  time.ahead = 61_000
  await payAndHear(channel)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a serial nobody has is asked about once and refused, however often it comes', async () => {
  const { channel, asked } = openMerchant()
  const { raw } = await payAndHear(openMerchant().channel)
  asked.mockClear()
  const forged = { ...raw, headers: { ...raw.headers, 'wechatpay-serial': 'F'.repeat(40) } }
  for (let turn = 0; turn < 5; turn += 1) {
    await expect(channel.readNotification?.(forged)).rejects.toMatchObject({
      code: 'signature_invalid',
    })
  }
  expect(asked).toHaveBeenCalledTimes(1)
})

test.each([
  ['sealed for another merchant', { apiV3Key: 'x'.repeat(32) }],
  ['asked for with another key', { privateKeyPem: makePair().privateKey }],
])('certificates %s prove nothing', async (_, change) => {
  const { raw } = await payAndHear(openMerchant().channel)
  const { channel } = openMerchant(change)
  await expect(channel.readNotification?.(raw)).rejects.toMatchObject({ code: 'signature_invalid' })
})
