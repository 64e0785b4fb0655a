import { describe, expect, it } from 'vitest'
import { compileMatrix } from './compile-matrix'
import { MATRIX } from './matrix'
import { refuse } from './matrix-row'
import { plan } from './plan'
import { replay, type StoredDecision } from './replay'
import { PHONE_BROWSER, sampleContract, sampleInput, sampleTerms } from './sample-input'

const wechatOnly = sampleTerms({ contracts: [sampleContract('wechatpay')] })

function decide(
  id: string,
  change: Parameters<typeof sampleInput>[0],
  attempted?: StoredDecision['attempted'],
) {
  const input = sampleInput(change)
  const { matrix: _, ...rest } = input
  return { id, input: rest, plan: plan(input), attempted: attempted ?? null }
}

const desktop = { ...PHONE_BROWSER, platform: 'windows', form: 'desktop' } as const
const week = [
  decide('phone', {}, 'wechatpay.h5'),
  decide('phone-wechat-only', { terms: wechatOnly }, 'wechatpay.h5'),
  decide('desktop', { client: desktop }, 'wechatpay.native'),
  decide('nobody', { terms: sampleTerms({ contracts: [] }) }),
]

describe('replay', () => {
  it('changes nothing under the matrix that decided', () => {
    const answer = replay(week, { matrix: compileMatrix(MATRIX) })
    expect(answer).toEqual({ total: 4, unchanged: 4, changed: [], lostLast: [], gainedFirst: [] })
  })

  it('tells what closing a row would have cost', () => {
    const rows = MATRIX.rows.map((row) => {
      return row.id === 'wechatpay.h5/browser' ? { ...row, verdict: refuse('unproven') } : row
    })
    const answer = replay(week, { matrix: compileMatrix({ version: 'next', rows }) })
    expect(answer).toMatchObject({ total: 4, unchanged: 2, lostLast: ['phone-wechat-only'] })
    expect(answer.changed[0]).toMatchObject({
      id: 'phone',
      lost: ['wechatpay.h5'],
      losesAttempted: true,
    })
  })

  it('previews a merchant’s own edit', () => {
    const answer = replay(week, { matrix: compileMatrix(MATRIX), terms: wechatOnly })
    expect(answer.gainedFirst).toEqual(['nobody'])
    expect(answer.changed.map(({ id }) => id)).toEqual(['phone', 'desktop', 'nobody'])
  })
})
