import { decisionsSince } from '@onetill/cashier'
import { compileMatrix, MATRIX, type StoredDecision, tallyReplay } from '@onetill/cashier/plan'
import type { Flow } from '@onetill/contract'
import { expect, it } from 'vitest'
import { ADDRESS, newKey, openTill } from './scene'

const till = await openTill()
const { db, cashier } = till
const beginning = new Date(Date.now() - 3_600_000)

async function decisionsOf(checkoutId: string): Promise<StoredDecision[]> {
  const found: StoredDecision[] = []
  for await (const { decisions } of decisionsSince(db.write, { since: beginning })) {
    found.push(...decisions.filter((decision) => decision.checkoutId === checkoutId))
  }
  return found
}

async function replayWeek(rows = MATRIX.rows) {
  const matrix = compileMatrix({ version: 'next', rows })
  const tally = tallyReplay({ matrix }, 100)
  for await (const { decisions } of decisionsSince(db.write, { since: beginning })) {
    for (const decision of decisions) tally.add(decision)
  }
  return tally.read()
}

const triesOf = ({ aftermath }: StoredDecision) =>
  aftermath.attempts.map(({ flow, state, elsewhere }) => ({ flow, state, elsewhere }))

it('keeps with each decision which flow was picked, how the tries ended, and how it all ended', async () => {
  const shop = await till.seedShop()
  const buyer = await till.seedBuyer(50_000n)

  const paid = (await till.open(shop, buyer)).checkout.id
  await cashier.pay({ checkoutId: paid, key: newKey() }, till.caller(buyer))
  const [settled] = await decisionsOf(paid)
  expect(settled?.offered[0]).toBe('balance.one_tap')
  expect(settled?.aftermath.ending).toBe('completed')
  expect(settled && triesOf(settled)).toEqual([
    { flow: 'balance.one_tap', state: 'succeeded', elsewhere: false },
  ])

  const late = await till.openQr(shop)
  await till.runOut(late.checkoutId)
  await cashier.jobs.expireCheckout(late.checkoutId)
  const [expired] = await decisionsOf(late.checkoutId)
  expect(expired?.aftermath.ending).toBe('expired')

  const left = await till.open(shop, null)
  await cashier.cancel({ checkoutId: left.checkout.id, token: left.token }, till.caller())
  expect((await decisionsOf(left.checkout.id))[0]?.aftermath).toMatchObject({
    ...{ ending: 'canceled', attempts: [] },
  })
})

it('tells each decision of a checkout what was done while it stood', async () => {
  const shop = await till.seedShop({ goodsType: 'physical' })
  const { checkout, token } = await till.open(shop, null)
  const ref = { checkoutId: checkout.id, token }
  await cashier.note(ref, { kind: 'asked_why', what: 'alipay' }, till.caller())
  await cashier.note(ref, { kind: 'asked_why', what: 'alipay' }, till.caller())
  await cashier.update({ ...ref, address: ADDRESS }, till.caller())
  await cashier.note(ref, { kind: 'handoff', what: 'send_link' }, till.caller())
  await till.startOther(ref)

  const [first, second] = await decisionsOf(checkout.id)
  expect(first?.aftermath).toEqual({
    ...{ ending: 'changed', attempts: [] },
    gestures: [{ kind: 'asked_why', what: 'alipay' }],
  })
  expect(second?.aftermath).toMatchObject({
    ending: 'open',
    gestures: [{ kind: 'handoff', what: 'send_link' }],
  })
  expect(second && triesOf(second)).toEqual([
    { flow: 'wechatpay.h5', state: 'pending', elsewhere: true },
  ])
})

it('notes nothing on a checkout of somebody else', async () => {
  const { checkout } = await till.open(await till.seedShop(), null)
  const stranger = till.caller(await till.seedBuyer())
  const note = cashier.note(
    { checkoutId: checkout.id },
    { kind: 'handoff', what: 'send_link' },
    stranger,
  )
  await expect(note).rejects.toMatchObject({ code: 'not_found' })
})

it('replays every stored decision to the same answer under the matrix that made it', async () => {
  const answer = await replayWeek()
  expect(answer.total).toBeGreaterThanOrEqual(5)
  expect(answer).toMatchObject({ total: answer.total, unchanged: answer.total, changed: 0 })
})

it('tells which attempts would lose their last flow', async () => {
  const shop = await till.seedShop()
  const { checkoutId } = await till.openQr(shop)
  const without = (flow: Flow) =>
    MATRIX.rows.map((row) =>
      row.flow === flow
        ? { ...row, verdict: { kind: 'refuse', reason: 'unproven' } as const }
        : row,
    )
  const answer = await replayWeek(without('wechatpay.native'))
  expect(answer.lostLast.unpaid).toBeGreaterThanOrEqual(1)
  expect(answer.lostLast.examples.map(({ decision }) => decision.checkoutId)).toContain(checkoutId)
  expect(answer.groups[0]).toMatchObject({ lost: ['wechatpay.native'], gained: [] })
})

it('walks in batches without losing or repeating a decision, and counts what no matrix made', async () => {
  const { checkout } = await till.open(await till.seedShop(), null)
  const [sample] = await db.write.decision.findMany({ where: { checkoutId: checkout.id } })
  const before = (await replayWeek()).total
  await db.write.$executeRaw`
    INSERT INTO "Decision" (id, "checkoutId", "matrixVersion", inputs, plan)
    SELECT overlay(${sample?.id} placing lpad(number::text, 6, '0') from 25), ${checkout.id}, 'x',
      CASE WHEN number % 10 = 0 THEN inputs - 'terms' ELSE inputs END, plan
    FROM "Decision", generate_series(1, 1200) AS number WHERE id = ${sample?.id}`
  const seen = new Set<string>()
  let unreadable = 0
  for await (const batch of decisionsSince(db.write, { since: beginning })) {
    expect(batch.decisions.length).toBeLessThanOrEqual(500)
    for (const { id } of batch.decisions) seen.add(id)
    unreadable += batch.unreadable
  }
  expect({ seen: seen.size, unreadable }).toEqual({ seen: before + 1080, unreadable: 120 })
})
