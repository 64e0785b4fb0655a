import { append, newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openScene } from '../testing/scene'

const { market, inTransaction, seedPerson, seedMerchant, again } = await openScene()
const { notifications, merchants } = market
const shop = await seedMerchant()
const staff = await seedPerson()
await merchants.addStaff(shop.owner, shop.id, staff.userId)

function orderPaid(orderId: string, buyerId: string | null) {
  const data = {
    orderId,
    merchantId: shop.id,
    buyerId,
    totalMinor: '1200',
    feeMinor: '7',
    lines: [],
  }
  return inTransaction((tx) =>
    append(tx, { kind: 'order.paid', subject: orderId, merchantId: shop.id, data }),
  )
}

describe('telling people', () => {
  it('tells team and buyer of a sale once, however often the job runs', async () => {
    const buyer = await seedPerson()
    const eventId = await orderPaid(newId('order'), buyer.userId)
    await Promise.all([1, 2, 3].map(() => notifications.notifyEvent(eventId)))
    for (const [person, as] of [
      [buyer, 'buyer'],
      [shop.owner, 'merchant'],
      [staff, 'merchant'],
    ] as const) {
      const { items } = await notifications.list(person)
      expect(items).toMatchObject([
        { kind: 'order.paid', data: { as, totalMinor: '1200', handle: shop.handle } },
      ])
      expect(items[0]?.data).not.toHaveProperty('feeMinor')
      expect(await notifications.countUnread(person)).toBe(1)
    }
  })

  it('finds the buyer of a refund in the sale it undoes', async () => {
    const buyer = await seedPerson()
    const orderId = newId('order')
    await orderPaid(orderId, buyer.userId)
    const refunded = await inTransaction((tx) =>
      append(tx, {
        ...{ kind: 'refund.succeeded', subject: newId('refund'), merchantId: shop.id },
        data: { orderId, amountMinor: '1200' },
      }),
    )
    await notifications.notifyEvent(refunded)
    expect((await notifications.list(buyer)).items).toMatchObject([{ kind: 'refund.succeeded' }])
  })

  it('leaves guests and unknown events alone, and reads only one’s own', async () => {
    await notifications.notifyEvent(await orderPaid(newId('order'), null))
    await notifications.notifyEvent(newId('event'))
    const owner = await again(shop.owner)
    const [newest] = (await notifications.list(owner)).items
    await notifications.markRead(staff, [newest?.id ?? ''])
    const unread = await notifications.countUnread(owner)
    expect(unread).toBeGreaterThan(0)
    await notifications.markRead(owner, [newest?.id ?? ''])
    expect(await notifications.countUnread(owner)).toBe(unread - 1)
    await notifications.markRead(owner)
    expect(await notifications.countUnread(owner)).toBe(0)
  })
})
