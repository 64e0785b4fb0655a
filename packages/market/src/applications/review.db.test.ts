import type { Viewer } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { openApplicationScene, verdict } from '../testing/application-scene'

const { db, market, eventsOf, reviewer, startFresh, submitGood } = await openApplicationScene()
const { applications } = market

describe('a submitted application', () => {
  it('keeps the bank account number sealed; only a reviewer sees it, on demand', async () => {
    const { viewer, application } = await submitGood()
    const stored = await db.write.application.findUniqueOrThrow({ where: { id: application.id } })
    expect(JSON.stringify(stored)).not.toMatch(/6222|1111/)
    for (const person of [viewer, reviewer]) {
      const seen = await applications.getApplication(person, application.id)
      expect(seen.financial.accountNumber).toBe('••••2345')
    }
    expect(await applications.revealAccountNumber(reviewer, application.id)).toBe(
      '6222 0000 1111 2345',
    )
    await expect(applications.revealAccountNumber(viewer, application.id)).rejects.toMatchObject({
      code: 'not_found',
    })
    const own: Viewer = { ...viewer, role: 'admin' }
    await expect(applications.revealAccountNumber(own, application.id)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const revealed = await applications.reviewHistory(reviewer, application.id)
    expect(revealed[0]).toMatchObject({
      kind: 'application.account_revealed',
      actor: reviewer.name,
    })
    expect(revealed.map(({ kind }) => kind)).toEqual([
      'application.account_revealed',
      'merchant.applied',
    ])
  })

  it('names, once approved, the account that payouts go to; opened, it is whole', async () => {
    const { application } = await submitGood()
    const { id, merchantId } = application
    const find = () => applications.findPayoutAccount(db.write, merchantId)
    expect(await find()).toBe('account_missing')
    await applications.review(reviewer, verdict(application, 'approve'))
    expect(await find()).toEqual({
      ...{ ref: id, bank: '杭州银行', holder: '林晓', last: '2345', currency: 'CNY' },
    })
    expect(await applications.openPayoutAccount(db.write, id)).toEqual({
      ...{ bank: '杭州银行', holder: '林晓', number: '6222 0000 1111 2345' },
    })
    await db.write.merchant.update({ where: { id: merchantId }, data: { state: 'suspended' } })
    expect(await find()).toBe('suspended')
  })

  it('is sent back with reasons, corrected field by field, resubmitted and approved', async () => {
    const { viewer, application, blocks } = await submitGood()
    const reasons = {
      'basic.name': 'Use the registered name',
      'financial.bankName': 'Which branch?',
    }
    const returned = await applications.review(
      reviewer,
      verdict(application, 'request_changes', reasons),
    )
    expect(returned).toMatchObject({ state: 'changes_requested', reasons })
    const corrected = await applications.saveApplication(viewer, {
      applicationId: application.id,
      version: returned.version,
      basic: { ...blocks.basic, name: '山野茶舍（杭州）' },
      financial: { ...blocks.financial, accountNumber: '••••2345' },
    })
    expect(corrected).toMatchObject({
      kind: 'saved',
      application: { reasons: { 'financial.bankName': 'Which branch?' } },
    })
    const resubmitted = await applications.submitApplication(viewer, {
      applicationId: application.id,
      version: returned.version + 1,
    })
    if (resubmitted.kind !== 'submitted') throw new Error('not submitted')
    await applications.review(reviewer, verdict(resubmitted.application, 'approve'))
    const merchant = await market.merchants.merchantByHandle(null, blocks.basic.handle)
    expect(merchant).toMatchObject({ name: '山野茶舍（杭州）', state: 'verified' })
    expect(merchant.verifiedAt).toBeInstanceOf(Date)
    expect(await applications.revealAccountNumber(reviewer, application.id)).toBe(
      blocks.financial.accountNumber,
    )
    expect(await eventsOf(application.merchantId)).toEqual([
      'merchant.applied',
      'application.changes_requested',
      'merchant.applied',
      'merchant.verified',
      'application.account_revealed',
    ])
  })

  it('is decided once, by somebody else than its own people, on the version they read', async () => {
    const { viewer, application } = await submitGood()
    const own: Viewer = { ...viewer, role: 'admin' }
    await expect(applications.review(own, verdict(application, 'approve'))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const stale = { ...application, version: application.version - 1 }
    await expect(applications.review(reviewer, verdict(stale, 'approve'))).rejects.toMatchObject({
      code: 'conflict',
    })
    const decisions = await Promise.allSettled([
      applications.review(reviewer, verdict(application, 'approve')),
      applications.review(reviewer, verdict(application, 'reject')),
    ])
    expect(decisions.filter((decision) => decision.status === 'fulfilled')).toHaveLength(1)
  })

  it('after a rejection starts anew on the same merchant, and its handle is free for others', async () => {
    const { viewer, application, blocks } = await submitGood()
    await applications.review(reviewer, verdict(application, 'reject', { 'basic.name': 'No' }))
    const next = await applications.startApplication(viewer)
    expect(next).toMatchObject({ merchantId: application.merchantId, state: 'draft' })
    expect(next.basic.handle).toBe(blocks.basic.handle)
    expect(next.financial).toEqual({})
    const other = await startFresh()
    const taken = { ...other.blocks.basic, handle: blocks.basic.handle }
    expect(
      await applications.saveApplication(other.viewer, {
        applicationId: other.draft.id,
        version: 0,
        basic: taken,
      }),
    ).toMatchObject({ kind: 'saved' })
  })

  it('remembers for the next reviewer what was asked of the applicant', async () => {
    const { viewer, application } = await submitGood()
    const reasons = { 'business.licence': 'Too dark to read' }
    await applications.review(reviewer, verdict(application, 'request_changes', reasons))
    const [asked] = await applications.reviewHistory(reviewer, application.id)
    expect(asked).toMatchObject({ kind: 'application.changes_requested', reasons, note: '' })
    await expect(applications.reviewHistory(viewer, application.id)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is counted while it waits', async () => {
    const before = await applications.countWaiting(reviewer)
    const { viewer, application } = await submitGood()
    expect((await applications.countWaiting(reviewer)).submitted).toBe(before.submitted + 1)
    await applications.review(
      reviewer,
      verdict(application, 'request_changes', { 'basic.name': '?' }),
    )
    const after = await applications.countWaiting(reviewer)
    expect(after).toEqual({
      submitted: before.submitted,
      changes_requested: before.changes_requested + 1,
    })
    await expect(applications.countWaiting(viewer)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('waits in the queue for a reviewer, oldest first', async () => {
    const first = await submitGood()
    const second = await submitGood()
    const { items } = await applications.reviewQueue(reviewer, null)
    const ids = items.map((application) => application.id)
    expect(ids.indexOf(first.application.id)).toBeLessThan(ids.indexOf(second.application.id))
    expect(ids).toEqual(ids.toSorted())
  })
})
