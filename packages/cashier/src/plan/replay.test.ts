import type { Flow } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { compileMatrix } from './compile-matrix'
import { MATRIX } from './matrix'
import { type RowVerdict, refuse } from './matrix-row'
import { plan } from './plan'
import type { StoredDecision, TriedFlow } from './replay'
import { replay } from './replay-tally'
import { PHONE_BROWSER, sampleContract, sampleInput, sampleTerms } from './sample-input'

const today = { matrix: compileMatrix(MATRIX) }
const wechatOnly = sampleTerms({ contracts: [sampleContract('wechatpay')] })
const desktop = { ...PHONE_BROWSER, platform: 'windows', form: 'desktop' } as const

function decide(
  id: string,
  change: Parameters<typeof sampleInput>[0],
  tries: readonly (readonly [Flow, string])[] = [],
): StoredDecision {
  const { matrix, ...input } = sampleInput(change)
  const attempts = tries.map(([flow, state]): TriedFlow => {
    return { id: `att_${id}`, flow, state, failure: null, elsewhere: false }
  })
  return {
    ...{ id, input, checkoutId: `chk_${id}`, decidedAt: new Date(0) },
    offered: plan({ ...input, matrix }).flows.map(({ flow }) => flow),
    aftermath: { attempts, gestures: [], ending: 'open' },
  }
}

/** The matrix with one row's verdict replaced. */
function edit(id: string, verdict: RowVerdict) {
  const rows = MATRIX.rows.map((row) => (row.id === id ? { ...row, verdict } : row))
  return { matrix: compileMatrix({ version: 'next', rows }) }
}

const week = [
  decide('phone', {}, [['wechatpay.h5', 'succeeded']]),
  decide('phone-wechat-only', { terms: wechatOnly }, [['wechatpay.h5', 'succeeded']]),
  decide('phone-wechat-unpaid', { terms: wechatOnly }, [
    ['wechatpay.h5', 'failed'],
    ['wechatpay.h5', 'pending'],
  ]),
  decide('phone-wechat-untried', { terms: wechatOnly }),
  decide('desktop', { client: desktop }, [['wechatpay.native', 'succeeded']]),
  decide('nobody', { terms: sampleTerms({ contracts: [] }) }),
]
const idsOf = (examples: readonly { readonly decision: StoredDecision }[]) =>
  examples.map(({ decision }) => decision.id)

describe('replay', () => {
  it('changes nothing under the matrix that decided', () => {
    const nobody = { count: 0, paid: 0, unpaid: 0, untried: 0, attempts: 0, examples: [] }
    expect(replay(week, today)).toEqual({
      ...{ total: 6, unchanged: 6, changed: 0, groups: [] },
      ...{ lostLast: nobody, gainedFirst: nobody, lostChosen: nobody },
    })
  })

  it('tells what closing a row would have cost, by what the buyers had done', () => {
    const answer = replay(week, edit('wechatpay.h5/browser', refuse('unproven')))
    expect(answer).toMatchObject({
      ...{ total: 6, unchanged: 2, changed: 4 },
      groups: [{ lost: ['wechatpay.h5'], gained: [], count: 4 }],
      lostLast: { count: 3, paid: 1, unpaid: 1, untried: 1, attempts: 3 },
      lostChosen: { count: 3, paid: 2, unpaid: 1, untried: 0, attempts: 4 },
      gainedFirst: { count: 0 },
    })
    expect(idsOf(answer.lostLast.examples)).toEqual([
      'phone-wechat-only',
      'phone-wechat-unpaid',
      'phone-wechat-untried',
    ])
  })

  it('tells whom opening a row would have given a first way to pay', () => {
    const closed = edit('wechatpay.h5/browser', refuse('unproven'))
    const past = [decide('closed', { ...closed, terms: wechatOnly })]
    expect(past[0]?.offered).toEqual([])
    expect(replay(past, today)).toMatchObject({
      groups: [{ lost: [], gained: ['wechatpay.h5'], count: 1 }],
      gainedFirst: { count: 1, untried: 1 },
    })
  })

  it('calls another order a change of its own kind', () => {
    const alipayFirst = sampleTerms({ preference: { kind: 'order', channels: ['alipay'] } })
    const answer = replay(week.slice(0, 1), { ...today, terms: alipayFirst })
    expect(answer.groups).toMatchObject([{ lost: [], gained: [], count: 1 }])
    expect(answer.lostLast.count).toBe(0)
  })

  it('previews a merchant’s own edit against what stands, not against what stood then', () => {
    const barred = { ...wechatOnly, preference: { kind: 'order', channels: [] } } as const
    const answer = replay(week, { ...today, terms: wechatOnly, insteadOf: sampleTerms() })
    expect(answer.changed).toBe(6)
    expect(replay(week, { ...today, terms: wechatOnly, insteadOf: barred }).changed).toBe(0)
  })

  it('holds no more examples than asked for', () => {
    const many = Array.from({ length: 50 }, (_, index) => decide(`${index}`, { terms: wechatOnly }))
    const answer = replay(many, edit('wechatpay.h5/browser', refuse('unproven')), 2)
    expect(answer.lostLast.count).toBe(50)
    expect(idsOf(answer.lostLast.examples)).toEqual(['0', '1'])
    expect(answer.groups[0]?.examples).toHaveLength(2)
  })
})
