import { audit, type Caller, type CashierOptions, createCashier } from '@onetill/cashier'
import { compileMatrix, MATRIX } from '@onetill/cashier/plan'
import type { GoodsType, OpenedCheckout, Outcome, Viewer } from '@onetill/contract'
import { createDb, createSealer, type Db, newId, transaction } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { accounts, advanceBalances, balanceOf, post } from '@onetill/ledger'
import { createDatabaseBlobs, createMarket } from '@onetill/market'
import { afterAll, expect } from 'vitest'
import { createNetwork } from './network'

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

export const ADDRESS = {
  name: '林晓',
  phone: '13800138000',
  country: 'CN',
  region: '浙江省',
  city: '杭州市',
  district: '西湖区',
  line: '文三路 1 号',
  postcode: '310000',
}

/** What lies beyond the till, when it isn't the network inside the test. */
type Outside = Pick<Partial<CashierOptions>, 'channels' | 'attestation' | 'payouts'> & {
  readonly notifyUrl?: (channel: string) => string
}

/** The real market and the real till over a database of the test file's own. */
export async function openTill(clock = () => new Date(), outside: Outside = {}) {
  const url = await testDatabase()
  const db = createDb({ url, connections: 16 })
  afterAll(() => db.close())
  const network = createNetwork()
  const market = createMarket({
    db,
    blobs: createDatabaseBlobs(db),
    sealer: createSealer('a1'.repeat(32)),
    clock,
  })
  const tillOver = (itsDb: Db) =>
    createCashier({
      db: itsDb,
      channels: outside.channels ?? [network.channel],
      stock: market.stock,
      catalog: market.cards,
      clock,
      matrix: compileMatrix(MATRIX),
      urls: {
        notify: outside.notifyUrl ?? ((channel) => `http://till.test/${channel}`),
        checkout: (id) => `http://till.test/pay/${id}`,
        identify: (channel, id) => `http://till.test/identify/${channel}?checkout=${id}`,
      },
      ...(outside.attestation ? { attestation: outside.attestation } : {}),
      ...(outside.payouts ? { payouts: outside.payouts } : {}),
    })
  const cashier = tillOver(db)

  /** A second process's till: connections and batches of its own over the same database. */
  function openSecondTill() {
    const itsDb = createDb({ url, connections: 16 })
    afterAll(() => itsDb.close())
    return tillOver(itsDb)
  }

  async function seedMerchant() {
    const merchantId = newId('merchant')
    const owner = await seedPerson([{ merchantId, role: 'owner' }])
    const handle = merchantId.slice(-12)
    await db.write.merchant.create({
      data: { id: merchantId, handle, name: `Shop ${handle}`, kind: 'company', state: 'verified' },
    })
    await transaction(db, (tx) => cashier.ensureTerms(tx, merchantId, 'CNY'))
    return { merchantId, owner }
  }

  async function seedShop(
    options: {
      stock?: number
      priceMinor?: bigint
      goodsType?: GoodsType
      /** Another product of this merchant. */
      beside?: { merchantId: string; owner: Viewer }
    } = {},
  ) {
    const { stock = 10, priceMinor = 10_000n, goodsType = 'digital' } = options
    const { merchantId, owner } = options.beside ?? (await seedMerchant())
    const [productId, variantId, cardId, postId] = [
      newId('product'),
      newId('variant'),
      newId('card'),
      newId('post'),
    ]
    await db.write.product.create({
      data: {
        ...{ id: productId, merchantId, title: 'Wild honey', goodsType, currency: 'CNY' },
        images: ['pictures/honey'],
        options: [],
        variants: { create: { id: variantId, priceMinor, stock, values: [] } },
      },
    })
    await db.write.post.create({ data: { id: postId, merchantId, authorId: owner.userId } })
    await db.write.card.create({
      data: { id: cardId, slug: cardId, postId, productId, merchantId, position: 0 },
    })
    return { merchantId, owner, productId, variantId, cardId, priceMinor }
  }

  async function seedPerson(memberships: Viewer['memberships'] = []): Promise<Viewer> {
    const userId = newId('user')
    const handle = userId.slice(-12)
    const email = `${handle}@example.test`
    await db.write.user.create({ data: { id: userId, email, handle, name: handle } })
    return {
      userId,
      email,
      handle,
      name: handle,
      image: null,
      role: 'member',
      locale: 'en',
      memberships,
    }
  }

  async function seedBuyer(balanceMinor = 0n): Promise<Viewer> {
    const viewer = await seedPerson()
    if (balanceMinor > 0n) {
      const gift = { kind: 'gift', subject: viewer.userId, currency: 'CNY' } as const
      const [debit, credit] = [accounts.platformGifts, accounts.buyerBalance(viewer.userId)]
      await transaction(db, (tx) =>
        post(tx, [{ ...gift, debit, credit, amountMinor: balanceMinor }]),
      )
    }
    return viewer
  }

  type Shop = Awaited<ReturnType<typeof seedShop>>

  const caller = (viewer: Viewer | null = null, userAgent = DESKTOP): Caller => ({
    viewer,
    request: { headers: { 'user-agent': userAgent }, ip: '127.0.0.1' },
  })

  function open(
    shop: Shop,
    viewer: Viewer | null,
    quantity = 1,
    at = cashier,
  ): Promise<OpenedCheckout> {
    const { cardId, variantId, priceMinor } = shop
    const lines = [{ cardId, variantId, quantity, seenPriceMinor: priceMinor }]
    const guest = viewer ? {} : { email: 'guest@example.test' }
    return at.open({ lines, surface: 'feed', ...guest }, caller(viewer))
  }

  function buy(
    shop: Shop,
    viewer: Viewer | null,
    quantity = 1,
    key = newKey(),
    at = cashier,
  ): Promise<Outcome> {
    const { cardId, variantId, priceMinor } = shop
    const lines = [{ cardId, variantId, quantity, seenPriceMinor: priceMinor }]
    return at.buy({ lines, surface: 'feed', key }, caller(viewer))
  }

  /** Opens a checkout and starts to pay it by QR; the network knows the returned reference. */
  async function openQr(shop: Shop, viewer: Viewer | null = null) {
    const opened = await open(shop, viewer)
    const { id: checkoutId } = opened.checkout
    const key = newKey()
    const input = { checkoutId, token: opened.token, key, flow: 'wechatpay.native' } as const
    const outcome = await cashier.pay(input, caller(viewer))
    const { reference, id: attemptId } = await db.write.attempt.findUniqueOrThrow({
      where: { checkoutId_key: { checkoutId, key } },
    })
    return { checkoutId, token: opened.token, ref: input, outcome, reference, attemptId }
  }

  /** A second device pays the same checkout, by another flow of the same network. */
  async function startOther(ref: { checkoutId: string; token?: string }) {
    const key = newKey()
    const input = {
      checkoutId: ref.checkoutId,
      token: ref.token,
      key,
      flow: 'wechatpay.h5',
    } as const
    const outcome = await cashier.pay(input, caller(null, PHONE))
    expect(outcome.status).toBe('pending')
    return db.write.attempt.findUniqueOrThrow({
      where: { checkoutId_key: { checkoutId: ref.checkoutId, key } },
    })
  }

  /** The stored message of every notification that arrived is worked on, as the worker would. */
  async function workInbox() {
    const waiting = await db.write.inboxMessage.findMany({ where: { handledAt: null } })
    await Promise.all(waiting.map(({ id }) => cashier.jobs.handleInbox(id)))
  }

  async function workRefunds() {
    const open = { state: { in: ['requested', 'pending'] } }
    for (const { id } of await db.write.refund.findMany({ where: open })) {
      await cashier.jobs.askRefund(id)
    }
  }

  /** Lets a checkout's time run out, by the database's clock. */
  async function runOut(checkoutId: string) {
    await db.write.$executeRaw`
      UPDATE "Checkout" SET "heldUntil" = now() - interval '1 second' WHERE id = ${checkoutId}`
    await db.write.$executeRaw`
      UPDATE "Hold" SET until = now() - interval '1 second' WHERE "checkoutId" = ${checkoutId}`
    await db.write.$executeRaw`
      UPDATE "Attempt" SET "expiresAt" = now() - interval '1 second' WHERE "checkoutId" = ${checkoutId}`
  }

  /** The network's books equal ours, and the nine laws hold before and after the balances were brought up to date. */
  async function expectSound() {
    const owed = -(await balanceOf(db.write, accounts.channelClearing('wechatpay'), 'CNY'))
    expect(owed, 'what the network says it holds').toBe(network.holdsMinor())
    await expectLawful()
  }

  async function expectLawful() {
    const broken = async () =>
      (await audit(db)).checks.filter(({ violations }) => violations.length > 0)
    expect(await broken()).toEqual([])
    await advanceBalances(db)
    expect(await broken()).toEqual([])
  }

  return {
    ...{
      url,
      db,
      cashier,
      market,
      network,
      seedShop,
      seedBuyer,
      seedPerson,
      caller,
      openSecondTill,
      open,
      buy,
      openQr,
      startOther,
    },
    ...{ workInbox, workRefunds, runOut, expectSound, expectLawful },
    balance: (viewer: Viewer) => balanceOf(db.write, accounts.buyerBalance(viewer.userId), 'CNY'),
    pending: (shop: Shop) => balanceOf(db.write, accounts.merchantPending(shop.merchantId), 'CNY'),
    clearing: () => balanceOf(db.write, accounts.channelClearing('wechatpay'), 'CNY'),
    orders: (shop: Shop) => db.write.order.count({ where: { merchantId: shop.merchantId } }),
    eventsOf: async (subject: string) =>
      (await db.write.event.findMany({ where: { subject }, orderBy: { sequence: 'asc' } })).map(
        ({ kind }) => kind,
      ),
  }
}

export const newKey = () => newId('attempt')
