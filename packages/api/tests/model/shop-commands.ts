import fc from 'fast-check'
import { expect } from 'vitest'
import { newKey, type openTill } from '../till/scene'
import {
  BUYERS,
  freeUnits,
  hear,
  type Model,
  newModel,
  PRICE,
  type Sale,
  START,
  sell,
} from './shop-model'

type Till = Awaited<ReturnType<typeof openTill>>
type Viewer = Awaited<ReturnType<Till['seedBuyer']>>
type Shop = Awaited<ReturnType<Till['seedShop']>>
type Held = {
  readonly checkoutId: string
  readonly viewer: Viewer
  attempt?: { id: string; reference: string }
}

/** The real shop, beside the model of it. */
export type Real = {
  readonly till: Till
  readonly shop: Shop
  readonly buyers: Viewer[]
  readonly held: Held[]
}
type Command = fc.AsyncCommand<Model, Real>
type Step = (sale: Sale, held: Held, model: Model, real: Real) => Promise<void>

export async function openShop(till: Till): Promise<{ model: Model; real: Real }> {
  const shop = await till.seedShop({ stock: START.stock, priceMinor: PRICE })
  const buyers: Viewer[] = []
  for (let buyer = 0; buyer < BUYERS; buyer++) buyers.push(await till.seedBuyer(START.balanceMinor))
  return { model: newModel(), real: { till, shop, buyers, held: [] } }
}

const hold = (buyer: number): Command => ({
  check: () => true,
  toString: () => `hold(${buyer})`,
  async run(model, { till, shop, buyers, held }) {
    const viewer = buyers[buyer] as Viewer
    const opening = till.open(shop, viewer)
    if (freeUnits(model) <= 0) {
      await expect(opening).rejects.toMatchObject({ code: 'out_of_stock' })
      return
    }
    held.push({ checkoutId: (await opening).checkout.id, viewer })
    model.sales.push({ buyer, state: 'open', code: 'none', paidWith: null, refundedMinor: 0n })
  },
})

/** A step about one of the sales there are; `which` wraps around, so that it survives shrinking. */
function about(name: string, which: number, step: Step): Command {
  return {
    check: ({ sales }) => sales.length > 0,
    toString: () => `${name}[${which}]`,
    run(model, real) {
      const index = which % model.sales.length
      return step(model.sales[index] as Sale, real.held[index] as Held, model, real)
    },
  }
}

const payFromBalance: Step = async (sale, { checkoutId, viewer }, model, { till }) => {
  const input = { checkoutId, key: newKey(), flow: 'balance.one_tap' } as const
  const paying = till.cashier.pay(input, till.caller(viewer))
  const left = model.balances[sale.buyer] ?? 0n
  if (sale.state === 'over') {
    await expect(paying).rejects.toMatchObject({ code: 'checkout_closed' })
  } else if (sale.state === 'open' && left < PRICE) {
    await expect(paying).rejects.toMatchObject({ code: 'insufficient_balance' })
  } else {
    expect(await paying).toMatchObject({ status: 'succeeded' })
    if (sale.state === 'paid') return
    model.balances[sale.buyer] = left - PRICE
    sell(model, sale, 'balance')
  }
}

/** Shows a code. With `lost`, the network's answers are lost, as when the process dies while it asks. */
const showCode =
  (lost: boolean): Step =>
  async (sale, held, model, { till }) => {
    const input = { checkoutId: held.checkoutId, key: newKey(), flow: 'wechatpay.native' } as const
    if (lost) till.network.loseNext(held.checkoutId)
    const paying = till.cashier.pay(input, till.caller(held.viewer))
    if (sale.state === 'over') {
      await expect(paying).rejects.toMatchObject({ code: 'checkout_closed' })
      return
    }
    const { status } = await paying
    if (sale.state === 'paid') return void expect(status).toBe('succeeded')
    expect(['pending', 'unknown', 'succeeded']).toContain(status)
    held.attempt ??= await till.db.write.attempt.findFirstOrThrow({
      where: { checkoutId: held.checkoutId, channel: 'wechatpay' },
    })
    if (sale.code === 'none') sale.code = 'shown'
    // Taking up an attempt whose answer was lost asks the network first, and may learn that it was paid.
    if (status !== 'succeeded') return
    expect(sale.code).toBe('paid')
    hear(model, sale)
  }

const payCode: Step = async (sale, { attempt }, _, { till }) => {
  if (!attempt || sale.code !== 'shown') return
  till.network.pay(attempt.reference)
  sale.code = 'paid'
}

/** News by notification, `times` over: what it says is read as it arrives, and worked on like any other. */
const notify =
  (times: number): Step =>
  async (sale, { attempt }, model, { till }) => {
    if (!attempt) return
    const event = newKey()
    for (let time = 0; time < times; time++) {
      await till.cashier.notify('wechatpay', till.network.notification(event, attempt.reference))
    }
    const waiting = await till.db.write.inboxMessage.findMany({ where: { eventId: event } })
    await Promise.all([...waiting, ...waiting].map(({ id }) => till.cashier.jobs.handleInbox(id)))
    hear(model, sale)
  }

const ask: Step = async (sale, { attempt }, model, { till }) => {
  if (!attempt) return
  await till.cashier.jobs.askAttempt(attempt.id)
  hear(model, sale)
  if (sale.state !== 'open') sale.code = 'dead'
}

const expire: Step = async (sale, { checkoutId }, model, { till }) => {
  await till.runOut(checkoutId)
  await till.cashier.jobs.expireCheckout(checkoutId)
  if (sale.state !== 'open') return
  hear(model, sale)
  if (sale.state === 'open') sale.state = 'over'
  sale.code = 'dead'
}

const refund =
  (percent: number): Step =>
  async (sale, { checkoutId }, model, { till, shop }) => {
    if (sale.state !== 'paid') return
    const left = PRICE - sale.refundedMinor
    const amountMinor = (left * BigInt(percent)) / 100n || 1n
    const { id: orderId } = await till.db.write.order.findUniqueOrThrow({ where: { checkoutId } })
    const asked = { orderId, amountMinor, key: newKey(), reason: 'sent back', restock: false }
    if (amountMinor > left) {
      await expect(till.cashier.refund(asked, shop.owner)).rejects.toMatchObject({
        code: 'refund_too_large',
      })
      return
    }
    const [one, two] = await Promise.all([1, 2].map(() => till.cashier.refund(asked, shop.owner)))
    expect(two?.id).toBe(one?.id)
    sale.refundedMinor += amountMinor
    if (sale.paidWith === 'balance')
      model.balances[sale.buyer] = (model.balances[sale.buyer] ?? 0n) + amountMinor
  }

const which = fc.nat({ max: 9 })
export const COMMANDS: fc.Arbitrary<Command>[] = [
  fc.nat({ max: BUYERS - 1 }).map(hold),
  which.map((index) => about('payFromBalance', index, payFromBalance)),
  fc
    .tuple(which, fc.boolean())
    .map(([index, lost]) => about(lost ? 'crash' : 'showCode', index, showCode(lost))),
  which.map((index) => about('payCode', index, payCode)),
  fc
    .tuple(which, fc.integer({ min: 1, max: 3 }))
    .map(([index, times]) => about(`notify${times}`, index, notify(times))),
  which.map((index) => about('ask', index, ask)),
  which.map((index) => about('expire', index, expire)),
  fc
    .tuple(which, fc.constantFrom(1, 30, 50, 100, 101))
    .map(([index, percent]) => about(`refund${percent}`, index, refund(percent))),
]

/** The worker asks about every attempt that is still open, as it would in the next hour. */
export async function askAboutAll(model: Model, real: Real): Promise<void> {
  for (const [index, held] of real.held.entries()) {
    await ask(model.sales[index] as Sale, held, model, real)
  }
}

/** What can be seen of the real shop, in the model's words. */
export async function expectSame(model: Model, { till, shop, buyers, held }: Real): Promise<void> {
  const { db } = till
  const shelf = await db.write.variant.findUniqueOrThrow({ where: { id: shop.variantId } })
  const open = model.sales.filter(({ state }) => state === 'open').length
  expect({ stock: shelf.stock, held: shelf.held }).toEqual({ stock: model.stock, held: open })
  expect(await Promise.all(buyers.map(till.balance))).toEqual(model.balances)
  const orders = await db.write.order.findMany({ where: { merchantId: shop.merchantId } })
  const real = held.map(({ checkoutId }) => orders.find((order) => order.checkoutId === checkoutId))
  expect(real.map((order) => order?.refundedMinor ?? null)).toEqual(
    model.sales.map(({ state, refundedMinor }) => (state === 'paid' ? refundedMinor : null)),
  )
}
