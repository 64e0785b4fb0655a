import type { SaveApplication } from '@onetill/contract'
import { newId } from '@onetill/db'
import { picture } from './sample-product'
import { openScene } from './scene'

/** A scene whose people apply to become merchants. */
export async function openApplicationScene() {
  const scene = await openScene()
  const { market, seedPerson, again, time } = scene
  const { applications, media } = market

  /** Each applicant comes a moment after the one before. */
  async function startFresh() {
    time.now = new Date(time.now.getTime() + 1)
    const started = await seedPerson()
    const draft = await applications.startApplication(started)
    const viewer = await again(started)
    const upload = { bytes: await picture(), merchantId: draft.merchantId, private: true }
    const licence = await media.uploadImage(viewer, upload)
    return { viewer, draft, blocks: goodBlocks(licence.key) }
  }

  async function submitGood() {
    const { viewer, draft, blocks } = await startFresh()
    const saved = await applications.saveApplication(viewer, {
      applicationId: draft.id,
      version: draft.version,
      ...blocks,
    })
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
    const submitted = await applications.submitApplication(viewer, {
      applicationId: draft.id,
      version: draft.version + 1,
    })
    if (submitted.kind !== 'submitted') throw new Error(JSON.stringify(submitted))
    return { viewer, application: submitted.application, blocks }
  }

  return { ...scene, startFresh, submitGood, reviewer: await seedPerson('reviewer') }
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

export function verdict(
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
