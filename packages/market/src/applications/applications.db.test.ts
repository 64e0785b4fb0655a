import type { SaveApplication, Viewer } from '@onetill/contract'
import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openScene, picture, refusals } from '../testing/scene'

const { db, market, seedPerson, again, eventsOf } = await openScene()
const { applications, media } = market
const reviewer = await seedPerson('reviewer')

async function startFresh() {
  const started = await seedPerson()
  const draft = await applications.startApplication(started)
  const viewer = await again(started)
  const upload = { bytes: await picture(), merchantId: draft.merchantId, private: true }
  const licence = await media.uploadImage(viewer, upload)
  return { viewer, draft, blocks: goodBlocks(licence.key) }
}

function goodBlocks(licence: string, handle = `tea_${newId('merchant').slice(-10)}`) {
  return {
    basic: {
      ...{ name: '山野茶舍', handle, tagline: '', avatar: null, category: 'food', country: 'CN' },
      contactName: '林晓',
      contactPhone: '+86 13800000000',
    },
    business: {
      kind: 'individual',
      legalName: '林晓个体工商户',
      registrationNumber: '92330106MA2ABCDE1X',
      licence,
      legalRepresentative: '林晓',
      address: '杭州市西湖区龙井路 1 号',
      validUntil: null,
    },
    financial: {
      settlementCurrency: 'CNY',
      bankName: '杭州银行',
      accountHolder: '林晓',
      accountNumber: '6222 0000 1111 2345',
    },
  } satisfies Partial<SaveApplication>
}

async function submitGood() {
  const { viewer, draft, blocks } = await startFresh()
  const saved = await applications.saveApplication(viewer, {
    applicationId: draft.id,
    version: draft.version,
    ...blocks,
  })
  expect(saved.kind).toBe('saved')
  const submitted = await applications.submitApplication(viewer, {
    applicationId: draft.id,
    version: draft.version + 1,
  })
  if (submitted.kind !== 'submitted') throw new Error(JSON.stringify(submitted))
  return { viewer, application: submitted.application, blocks }
}

function verdict(
  application: { id: string; version: number },
  word: 'approve' | 'request_changes' | 'reject',
  fields: Record<string, string> = {},
) {
  return {
    applicationId: application.id,
    version: application.version,
    verdict: word,
    fields,
    note: '',
  }
}

describe('an application', () => {
  it('is one, however often it is started at once', async () => {
    const viewer = await seedPerson()
    const started = await Promise.all([1, 2, 3].map(() => applications.startApplication(viewer)))
    expect(new Set(started.map((application) => application.id)).size).toBe(1)
    expect(await applications.myApplications(await again(viewer))).toHaveLength(1)
  })

  it('names each bad field and saves nothing then', async () => {
    const { viewer, draft } = await startFresh()
    const result = await applications.saveApplication(viewer, {
      applicationId: draft.id,
      version: 0,
      basic: {
        name: 'x'.repeat(61),
        handle: 'Not A Handle',
        tagline: 'fine',
        nonsense: 'x',
        constructor: 'x',
      },
      business: { licence: newId('media') },
    })
    expect(result).toEqual({
      kind: 'invalid',
      fields: {
        'basic.name': 'too_long',
        'basic.handle': 'invalid',
        'basic.nonsense': 'invalid',
        'basic.constructor': 'invalid',
        'business.licence': 'not_yours',
      },
    })
    expect(await applications.getApplication(viewer, draft.id)).toMatchObject({ basic: {} })
  })

  it('keeps a half-filled draft, empties fields, and refuses an old version', async () => {
    const { viewer, draft } = await startFresh()
    const save = (version: number, basic: Record<string, string>) =>
      applications.saveApplication(viewer, { applicationId: draft.id, version, basic })
    await save(0, { name: 'Tea', contactName: 'Lin' })
    expect(await save(1, { contactName: '' })).toMatchObject({
      kind: 'saved',
      application: { version: 2, basic: { name: 'Tea' } },
    })
    expect(await save(1, { name: 'Other' })).toMatchObject({
      kind: 'conflict',
      application: { version: 2, basic: { name: 'Tea' } },
    })
    const { basic } = await applications.getApplication(viewer, draft.id)
    expect(basic).toEqual({ name: 'Tea' })
  })

  it('cannot be submitted with holes', async () => {
    const { viewer, draft, blocks } = await startFresh()
    const { accountNumber: _, ...financial } = blocks.financial
    const sent = { ...blocks, financial, applicationId: draft.id, version: 0 }
    await applications.saveApplication(viewer, sent)
    const submitted = await applications.submitApplication(viewer, {
      applicationId: draft.id,
      version: 1,
    })
    expect(submitted).toEqual({
      kind: 'incomplete',
      fields: { 'financial.accountNumber': 'missing' },
    })
  })

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

  it('cannot be changed while it is being reviewed', async () => {
    const { viewer, application, blocks } = await submitGood()
    const edit = { applicationId: application.id, version: application.version }
    await expect(
      applications.saveApplication(viewer, { ...edit, basic: blocks.basic }),
    ).rejects.toMatchObject({ code: 'application_open' })
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

  it('reserves its handle on submission', async () => {
    const { blocks } = await submitGood()
    const { viewer, draft } = await startFresh()
    const result = await applications.saveApplication(viewer, {
      applicationId: draft.id,
      version: 0,
      basic: { handle: blocks.basic.handle },
    })
    expect(result).toEqual({ kind: 'invalid', fields: { 'basic.handle': 'taken' } })
  })

  it('looks to a stranger like one that never was', async () => {
    const { viewer, draft } = await startFresh()
    const stranger = await seedPerson()
    const acts = (id: string) => [
      applications.getApplication(stranger, id),
      applications.saveApplication(stranger, { applicationId: id, version: 0 }),
      applications.submitApplication(stranger, { applicationId: id, version: 0 }),
      applications.getApplication(reviewer, id),
      applications.review(stranger, verdict({ id, version: 0 }, 'approve')),
    ]
    for (const id of [draft.id, newId('application')]) {
      expect(new Set(await refusals(acts(id)))).toEqual(new Set(['not_found']))
    }
    await expect(applications.reviewQueue(viewer)).rejects.toMatchObject({ code: 'not_allowed' })
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
