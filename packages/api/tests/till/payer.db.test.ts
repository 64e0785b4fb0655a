import type { Caller } from '@onetill/cashier'
import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003130) NetType/WIFI Language/zh_CN'

const till = await openTill()
const { cashier, db } = till

const inWechat = (payer?: Caller['payer']): Caller => ({
  viewer: null,
  request: { headers: { 'user-agent': WECHAT }, ip: '127.0.0.1' },
  ...(payer ? { payer } : {}),
})

async function openInWechat() {
  const { cardId, variantId, priceMinor } = await till.seedShop()
  const lines = [{ cardId, variantId, quantity: 1, seenPriceMinor: priceMinor }]
  const email = 'guest@example.test'
  return cashier.open({ lines, surface: 'feed', email }, inWechat())
}

describe('a flow that must know its payer', () => {
  it('is offered before the payer is known, because the network tells on the way', async () => {
    const { plan } = await openInWechat()
    expect(plan.flows[0]).toMatchObject({ flow: 'wechatpay.jsapi', fit: 'here' })
  })

  it('answers with the way there and back, writes no attempt and leaves the hold alone', async () => {
    const { checkout, token } = await openInWechat()
    const ref = { checkoutId: checkout.id, token, key: newKey(), flow: 'wechatpay.jsapi' } as const
    const detour = {
      status: 'pending',
      present: {
        kind: 'redirect',
        url: `http://till.test/identify/wechatpay?checkout=${checkout.id}`,
      },
      attemptId: null,
    }
    const starts = till.network.mood.starts
    expect(await cashier.pay(ref, inWechat())).toEqual(detour)
    expect(await cashier.pay(ref, inWechat({ 'wechatpay:another app': 'o1' }))).toEqual(detour)
    expect(till.network.mood.starts).toBe(starts)
    const look = await cashier.look(ref, inWechat())
    expect(look.attempt).toBeNull()
    expect(look.checkout.heldUntil).toEqual(checkout.heldUntil)

    // Back again, the very same call pays.
    const paid = await cashier.pay(ref, inWechat({ 'wechatpay:app': 'o1' }))
    expect(paid).toMatchObject({
      status: 'pending',
      present: { kind: 'sdk', params: { payer: 'o1' } },
      attemptId: expect.stringMatching(/^att_/),
    })
    expect(await cashier.pay(ref, inWechat({ 'wechatpay:app': 'o1' }))).toEqual(paid)
    expect(await db.write.attempt.count({ where: { checkoutId: checkout.id } })).toBe(1)
  })

  it('is told apart from what nobody can identify', () => {
    expect(() => cashier.identify('alipay')).toThrow(expect.objectContaining({ code: 'not_found' }))
    expect(() => cashier.identify('balance')).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    )
    expect(cashier.identify('wechatpay').realm).toBe('wechatpay:app')
  })
})

describe('a code on a screen', () => {
  it('lives five minutes, and its successor pays the same checkout', async () => {
    const shop = await till.seedShop()
    const { checkoutId, ref, attemptId } = await till.openQr(shop)
    const [life] = await db.write.$queryRaw<{ seconds: number }[]>`
      SELECT round(extract(epoch FROM "expiresAt" - now()))::int AS seconds
      FROM "Attempt" WHERE id = ${attemptId}`
    expect(life?.seconds).toBeGreaterThan(290)
    expect(life?.seconds).toBeLessThanOrEqual(300)
    await db.write.$executeRaw`
      UPDATE "Attempt" SET "expiresAt" = now() - interval '1 second' WHERE id = ${attemptId}`
    const run = await cashier.check(ref, till.caller())
    expect(run).toMatchObject({
      attempt: { state: 'failed', failure: 'expired' },
      checkout: { status: 'ready_for_complete' },
    })
    const again = { ...ref, key: newKey() }
    expect(await cashier.pay(again, till.caller())).toMatchObject({
      status: 'pending',
      present: { kind: 'qr' },
    })
    const { reference } = await db.write.attempt.findUniqueOrThrow({
      where: { checkoutId_key: { checkoutId, key: again.key } },
    })
    till.network.pay(reference)
    expect((await cashier.check(ref, till.caller())).checkout.status).toBe('completed')
    await till.expectSound()
  })
})
