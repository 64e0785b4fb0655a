import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { openApplicationScene, verdict } from '../testing/application-scene'
import { refusals } from '../testing/scene'

const { market, seedPerson, again, reviewer, startFresh, submitGood } = await openApplicationScene()
const { applications } = market

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

  it('cannot be changed while it is being reviewed', async () => {
    const { viewer, application, blocks } = await submitGood()
    const edit = { applicationId: application.id, version: application.version }
    await expect(
      applications.saveApplication(viewer, { ...edit, basic: blocks.basic }),
    ).rejects.toMatchObject({ code: 'application_open' })
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
})
