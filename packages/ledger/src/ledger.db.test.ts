import { createDb, transaction } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import {
  accounts,
  advanceBalances,
  balanceOf,
  balancesByCurrency,
  balancesOf,
  checkBooks,
  type NewTransfer,
  post,
  readPeriod,
  statement,
  trialBalance,
  trialTotals,
} from './index'

const db = createDb({ url: await testDatabase(), connections: 12 })
afterAll(() => db.close())

const [shop, fees] = [accounts.merchantPending('mer_1'), accounts.platformFees]
const clearing = accounts.channelClearing('wechatpay')

const capture = (subject: string, amountMinor = 100n, currency = 'CNY'): NewTransfer => ({
  ...{ kind: 'capture', subject, debit: clearing, credit: shop, amountMinor, currency },
})
const write = (...transfers: NewTransfer[]) => transaction(db, (tx) => post(tx, transfers))
const held = () => balanceOf(db.write, shop, 'CNY')
const expectSound = async () => {
  const broken = (await checkBooks(db.write)).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
}

describe('the books', () => {
  it('show every transfer at once, and the same after the snapshot has moved', async () => {
    const before = await held()
    await write(capture('ord_1'), {
      ...capture('ord_1', 7n),
      kind: 'fee',
      debit: shop,
      credit: fees,
    })
    expect(await held()).toBe(before + 93n)
    await advanceBalances(db)
    expect(await held()).toBe(before + 93n)
    expect(await balancesOf(db.write, [fees, shop, accounts.bank('mer_9')], 'CNY')).toEqual([
      ...[7n, before + 93n, 0n],
    ])
    await expectSound()
  })

  it('hold one movement once, and refuse the same one with another amount', async () => {
    const before = await held()
    expect(await write(capture('ord_2'))).toBe(1)
    expect(await write(capture('ord_2'))).toBe(0)
    await expect(write(capture('ord_2', 101n))).rejects.toThrow('other amounts')
    expect(await held()).toBe(before + 100n)
  })

  it.each([
    { name: 'nothing', transfer: capture('ord_3', 0n) },
    { name: 'less than nothing', transfer: capture('ord_3', -1n) },
    { name: 'to itself', transfer: { ...capture('ord_3'), credit: clearing } },
  ])('move no money: $name', async ({ transfer }) => {
    await expect(write(transfer)).rejects.toThrow(RangeError)
  })

  it('are never rewritten', async () => {
    await write(capture('ord_4'))
    for (const sql of ['UPDATE "Transfer" SET "amountMinor" = 1', 'DELETE FROM "Transfer"']) {
      await expect(db.pool.query(sql)).rejects.toThrow('never changed')
    }
    await expect(db.pool.query('TRUNCATE "Transfer"')).rejects.toThrow('never changed')
  })

  it('keep currencies apart', async () => {
    await write(capture('ord_5', 55n, 'JPY'))
    expect(await balanceOf(db.write, shop, 'JPY')).toBe(55n)
    expect((await balancesByCurrency(db.write, shop)).map(({ currency }) => currency)).toEqual([
      ...['CNY', 'JPY'],
    ])
    const sums = new Map<string, bigint>()
    for (const { currency, balanceMinor } of await trialBalance(db.write)) {
      sums.set(currency, (sums.get(currency) ?? 0n) + balanceMinor)
    }
    expect([...sums.values()]).toEqual([0n, 0n])
  })

  it('total the same by kind of account, before and after the snapshots moved', async () => {
    const byKind = async () => {
      const totals = new Map<string, bigint>()
      for (const { path, currency, balanceMinor } of await trialBalance(db.write)) {
        const key = `${currency} ${path.replace(':mer_1', '')}`
        totals.set(key, (totals.get(key) ?? 0n) + balanceMinor)
      }
      return totals
    }
    const totals = async () =>
      new Map(
        (await trialTotals(db.write)).map((one) => [
          `${one.currency} ${one.kind}`,
          one.balanceMinor,
        ]),
      )
    await write(capture('ord_total', 31n))
    expect(await totals()).toEqual(await byKind())
    await advanceBalances(db)
    await write(capture('ord_total_2', 32n))
    expect(await totals()).toEqual(await byKind())
  })

  it('tell a period of two accounts that adds up', async () => {
    const paths = [shop, fees] as const
    const from = new Date(0)
    const to = new Date('9999-01-01')
    const { opening, closing, lines } = await readPeriod(db.write, paths, 'CNY', { from, to })
    expect(opening).toEqual([0n, 0n])
    expect(closing).toEqual(await balancesOf(db.write, [...paths], 'CNY'))
    const middle = lines[Math.floor(lines.length / 2)]?.at ?? from
    const first = await readPeriod(db.write, paths, 'CNY', { from, to: middle })
    const second = await readPeriod(db.write, paths, 'CNY', { from: middle, to })
    expect(first.closing).toEqual(second.opening)
    expect(second.closing).toEqual(closing)
    expect(first.lines.length + second.lines.length).toBe(lines.length)
  })

  it('miss nothing of a transaction that was open while the snapshot moved', async () => {
    const before = await held()
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let posted = () => {}
    const started = new Promise<void>((resolve) => {
      posted = resolve
    })
    const slow = transaction(db, async (tx) => {
      await post(tx, [capture('ord_slow', 1_000n)])
      posted()
      await gate
    })
    await started
    await write(capture('ord_quick', 10n))
    await advanceBalances(db)
    expect(await held()).toBe(before + 10n)
    letGo()
    await slow
    expect(await held()).toBe(before + 1_010n)
    await advanceBalances(db)
    expect(await held()).toBe(before + 1_010n)
    await expectSound()
  })

  it('survive fifty writers and ten advancers side by side', async () => {
    const before = await held()
    await Promise.all([
      ...Array.from({ length: 50 }, (_, index) => write(capture(`ord_many_${index}`))),
      ...Array.from({ length: 10 }, () => advanceBalances(db)),
    ])
    expect(await held()).toBe(before + 5_000n)
    await advanceBalances(db)
    expect(await held()).toBe(before + 5_000n)
    await expectSound()
  })

  it('survive a dump restored on a server whose transactions are counted from the start', async () => {
    const before = await held()
    await db.write.balance.updateMany({ data: { throughTxid: 10n ** 15n, creditMinor: 1n } })
    expect(await held()).toBe(before)
    await advanceBalances(db)
    await write(capture('ord_restored'))
    expect(await held()).toBe(before + 100n)
    await expectSound()
  })

  it('tell an account’s story, newest first, page by page', async () => {
    const first = await statement(db.write, shop, 'CNY')
    expect(first.items).toHaveLength(50)
    const second = await statement(db.write, shop, 'CNY', first.next)
    expect(second.next).toBeNull()
    const all = [...first.items, ...second.items]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.reduce((sum, { changeMinor }) => sum + changeMinor, 0n)).toBe(await held())
    expect(all[0]).toMatchObject({ subject: 'ord_restored', counterpart: clearing })
  })
})
