import type { ErrorCode, Viewer } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'
import { draftOf, openTermsForm, type Shop, withContract } from './terms-form'

const till = await openTill()
const { db, cashier } = till
const openForm = (shop: Shop) => openTermsForm(till, shop)

const staffOf = ({ merchantId }: Shop) => till.seedPerson([{ merchantId, role: 'staff' }])

describe('changing', () => {
  it('closes a channel for the next buyer, writes who changed what, and opens it again', async () => {
    const shop = await till.seedShop()
    const { view, draft, save } = await openForm(shop)
    const saved = await save(withContract(draft, 'wechatpay', { paused: true }))
    expect(saved).toMatchObject({ kind: 'saved', terms: { version: view.version + 1 } })

    const { plan } = await till.open(shop, null)
    expect(plan.flows).toEqual([])
    expect(plan.rejected.find(({ flow }) => flow === 'wechatpay.native')?.reason).toBe(
      'contract_suspended',
    )
    const history = await cashier.termsHistory(shop.owner, shop.merchantId)
    expect(history.items[0]).toMatchObject({
      actor: shop.owner.name,
      changes: [{ what: 'paused', channel: 'wechatpay' }],
    })
    await save(draft, shop.owner, view.version + 1)
    expect((await till.open(shop, null)).plan.flows[0]?.flow).toBe('wechatpay.native')
  })

  it('keeps bands, kinds of goods, countries, order and rules as they were given', async () => {
    const shop = await till.seedShop({ priceMinor: 100_000n })
    const { draft, save } = await openForm(shop)
    const rule = {
      id: 'No cards in the feed',
      channels: ['stripe' as const],
      surfaces: ['feed' as const],
    }
    const wanted = {
      ...withContract(draft, 'wechatpay', {
        ...{ minMinor: 100n, maxMinor: 50_000n, goodsTypes: ['digital'], countries: ['CN', 'HK'] },
      }),
      preference: { kind: 'split', weights: { wechatpay: 7, alipay: 3 } } as const,
      rules: [rule],
    }
    const saved = await save(wanted)
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
    expect(draftOf(saved.terms)).toEqual(wanted)
    expect(draftOf(await cashier.terms(shop.owner, shop.merchantId))).toEqual(wanted)
    const { plan } = await till.open(shop, null)
    expect(plan.rejected.find(({ flow }) => flow === 'wechatpay.native')).toMatchObject({
      ...{ reason: 'amount_above_maximum', facts: { maximumMinor: '50000', currency: 'CNY' } },
    })
  })

  it('writes nothing when nothing changed', async () => {
    const shop = await till.seedShop()
    const { view, draft, save } = await openForm(shop)
    expect(await save(draft)).toMatchObject({ kind: 'saved', terms: { version: view.version } })
    expect(await till.eventsOf(shop.merchantId)).toEqual(['terms.changed'])
  })

  it('refuses who saw an older version, also when both save at once', async () => {
    const shop = await till.seedShop()
    const { draft, save } = await openForm(shop)
    const tries = await Promise.allSettled([
      save(withContract(draft, 'alipay', { paused: true })),
      save(withContract(draft, 'stripe', { paused: true })),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = tries.find(({ status }) => status === 'rejected')
    expect(lost).toMatchObject({ reason: { code: 'conflict' } })
    await expect(save(draft)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('never widens what the network agreed to, even after it was narrowed', async () => {
    const shop = await till.seedShop()
    await db.write.contract.updateMany({
      where: { merchantId: shop.merchantId, channel: 'wechatpay' },
      data: { maxMinor: 50_000n, countries: ['CN'] },
    })
    const { draft, save } = await openForm(shop)
    const narrowed = await save(withContract(draft, 'wechatpay', { maxMinor: 10_000n }))
    expect(narrowed.kind).toBe('saved')
    const again = await openForm(shop)
    for (const wider of [
      { maxMinor: 50_001n },
      { countries: ['US'] },
      { currencies: ['CNY', 'USD'] },
    ]) {
      expect(await again.save(withContract(again.draft, 'wechatpay', wider))).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'beyond_contract', at: 'contracts.wechatpay' }],
      })
    }
    const back = await again.save(withContract(again.draft, 'wechatpay', { maxMinor: null }))
    if (back.kind !== 'saved') throw new Error(JSON.stringify(back))
    expect(back.terms.contracts.find(({ channel }) => channel === 'wechatpay')).toMatchObject({
      granted: { maxMinor: 50_000n, countries: ['CN'] },
      limits: { maxMinor: null, countries: null },
    })
  })

  it('leaves alone what the platform decided', async () => {
    const shop = await till.seedShop()
    const risk = { id: 'watch', because: 'risk', channels: ['stripe'] }
    await db.write.contract.updateMany({
      where: { merchantId: shop.merchantId, channel: 'alipay' },
      data: { state: 'suspended' },
    })
    await db.write.terms.updateMany({
      where: { merchantId: shop.merchantId },
      data: { restrictions: [risk] },
    })
    const { view, draft, save } = await openForm(shop)
    expect(view.riskRules).toEqual([{ id: 'watch', channels: ['stripe'] }])
    expect(draft.rules).toEqual([])
    await save({ ...withContract(draft, 'alipay', { paused: false }), rules: [] })
    const after = await cashier.termsOf(shop.merchantId)
    expect(after.restrictions).toEqual([risk])
    expect(after.contracts.find(({ channel }) => channel === 'alipay')?.state).toBe('suspended')
  })
})

describe('who may', () => {
  it.each<[string, (shop: Shop) => Promise<Viewer>, ErrorCode | null, ErrorCode]>([
    ['staff', staffOf, null, 'not_allowed'],
    [
      'the owner of another shop',
      async () => (await till.seedShop()).owner,
      'not_found',
      'not_found',
    ],
    ['a stranger', () => till.seedPerson(), 'not_found', 'not_found'],
  ])('%s', async (_, who, reading, changing) => {
    const shop = await till.seedShop()
    const { draft, save, preview } = await openForm(shop)
    const viewer = await who(shop)
    for (const read of [
      () => cashier.terms(viewer, shop.merchantId),
      () => cashier.termsHistory(viewer, shop.merchantId),
    ]) {
      if (reading) await expect(read()).rejects.toMatchObject({ code: reading })
      else await expect(read()).resolves.toBeDefined()
    }
    await expect(save(draft, viewer)).rejects.toMatchObject({ code: changing })
    await expect(preview(draft, viewer)).rejects.toMatchObject({ code: changing })
  })
})

describe('previewing', () => {
  it('counts checkouts that would have been offered something else, and who would have been stranded', async () => {
    const shop = await till.seedShop()
    const buyer = await till.seedBuyer(100_000n)
    const rich = (await till.open(shop, buyer)).checkout.id
    await cashier.pay({ checkoutId: rich, key: newKey() }, till.caller(buyer))
    const { checkoutId: guest } = await till.openQr(shop)
    await till.open(await till.seedShop(), null) // Somebody else’s.

    const { view, draft, preview } = await openForm(shop)
    expect(await preview(draft)).toMatchObject({
      ...{ kind: 'preview', checkouts: 2, changed: 0, stranded: 0, gained: 0, examples: [] },
    })
    const closed = await preview(withContract(draft, 'wechatpay', { paused: true }))
    expect(closed).toMatchObject({
      ...{ checkouts: 2, changed: 2, stranded: 1, gained: 0, paidOtherwise: 0, complete: true },
    })
    const [first] = closed.kind === 'preview' ? closed.examples : []
    expect(first).toMatchObject({
      ...{ checkoutId: guest, before: ['wechatpay.native'], after: [], totalMinor: 10_000n },
      client: { host: 'browser', platform: 'windows', form: 'desktop' },
    })
    const noBalance = await preview(withContract(draft, 'balance', { paused: true }))
    expect(noBalance).toMatchObject({ changed: 1, stranded: 0, paidOtherwise: 1 })
    expect(await cashier.terms(shop.owner, shop.merchantId)).toEqual(view)
  })

  it('compares with what stands now, not with what stood when the checkout was opened', async () => {
    const shop = await till.seedShop()
    await till.open(shop, null)
    const { draft, save, view } = await openForm(shop)
    const barred = withContract(draft, 'wechatpay', { paused: true })
    await save(barred)
    const { preview } = await openForm(shop)
    expect(await preview(barred)).toMatchObject({ checkouts: 1, changed: 0 })
    expect(await preview(draft)).toMatchObject({ changed: 1, gained: 1, stranded: 0 })
    expect(
      view.offers.find(
        ({ place, channel }) => place === 'desktop_browser' && channel === 'wechatpay',
      ),
    ).toMatchObject({ flows: ['wechatpay.native'], reason: null })
  })
})
