import { describe, expect, it } from 'vitest'
import { compileMatrix } from './compile-matrix'
import { MATRIX } from './matrix'
import { allow, type Matrix } from './matrix-row'
import { proveTotality } from './prove-totality'

const withRow = (row: Matrix['rows'][number], at = 0): Matrix => ({
  version: 'test',
  rows: MATRIX.rows.toSpliced(at, 0, row),
})

describe('proveTotality', { timeout: 60_000 }, () => {
  it('finds no dead end, no broken law and no idle row in a walk over a fifth of the space', () => {
    const proof = proveTotality(compileMatrix(MATRIX), 5)
    expect(proof).toMatchObject({
      deadEnds: 0,
      broken: 0,
      named: [],
      unreachable: [],
      shadowed: [],
    })
    expect(proof.cells).toBeGreaterThan(1_000_000)
  })

  it('names a row that breaks a law', () => {
    const wrong = withRow({
      id: 'alipay.wap/wechat',
      flow: 'alipay.wap',
      hosts: ['wechat'],
      verdict: allow('here', 'inferred', []),
      source: 'a mistake',
    })
    const proof = proveTotality(compileMatrix(wrong), 11)
    expect(proof.broken).toBeGreaterThan(0)
    expect(proof.named[0]).toContain('Alipay inside WeChat')
  })

  it('names rows that can’t be reached or are shadowed', () => {
    const idle = compileMatrix({
      version: 'test',
      rows: [
        ...MATRIX.rows,
        {
          id: 'late',
          flow: 'stripe.element',
          hosts: ['browser'],
          verdict: allow('here', 'inferred', []),
          source: 'a mistake',
        },
        {
          id: 'nowhere',
          flow: 'stripe.element',
          hosts: [],
          verdict: allow('here', 'inferred', []),
          source: 'a mistake',
        },
      ],
    })
    const { shadowed, unreachable } = proveTotality(idle, 1_000)
    expect(shadowed).toEqual(['late'])
    expect(unreachable).toEqual(['nowhere'])
  })

  it('refuses a matrix that can’t be read', () => {
    const row = MATRIX.rows[0] as Matrix['rows'][number]
    expect(() => compileMatrix(withRow(row))).toThrow(/twice/)
    const unreadable = withRow({ ...row, id: 'odd', versions: { from: 'eight' } })
    expect(() => compileMatrix(unreadable)).toThrow(/unreadable version/)
  })
})
