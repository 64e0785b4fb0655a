import { describe, expect, it } from 'vitest'
import { MATRIX } from './matrix'
import { readMatrix } from './read-matrix'
import { readSince } from './read-since'

const [first, ...others] = MATRIX.rows
const withRow = (change: object) => ({ ...MATRIX, rows: [{ ...first, ...change }, ...others] })

describe('readMatrix', () => {
  it('takes the matrix that runs, and the same through JSON', () => {
    expect(readMatrix(MATRIX)).toEqual({ kind: 'read', matrix: MATRIX })
    expect(readMatrix(JSON.parse(JSON.stringify(MATRIX)))).toEqual({ kind: 'read', matrix: MATRIX })
  })

  it.each<[string, unknown, string, RegExp]>([
    ['nothing', undefined, 'matrix_invalid', /^the file: /],
    ['bare rows', MATRIX.rows, 'matrix_invalid', /^the file: /],
    ['no rows', { version: 'x', rows: [] }, 'matrix_invalid', /^rows: /],
    ['no version', { rows: MATRIX.rows }, 'matrix_invalid', /^version: /],
    ['an unknown flow', withRow({ flow: 'paypal.web' }), 'matrix_invalid', /^rows\.0 \(.+\)\.flow/],
    ['a misspelt condition', withRow({ host: ['wechat'] }), 'matrix_invalid', /host/],
    ['an empty list', withRow({ hosts: [] }), 'matrix_invalid', /hosts/],
    [
      'a junk version',
      withRow({ versions: { from: 'new' } }),
      'matrix_invalid',
      /not a version|versions/,
    ],
    ['no source', withRow({ source: '' }), 'matrix_invalid', /source/],
    [
      'a verdict without a reason',
      withRow({ verdict: { kind: 'refuse' } }),
      'matrix_invalid',
      /reason/,
    ],
    [
      'a row twice',
      { ...MATRIX, rows: [...MATRIX.rows, first] },
      'matrix_row_repeated',
      /more than once/,
    ],
    [
      'a flow nobody speaks of',
      { ...MATRIX, rows: MATRIX.rows.filter(({ flow }) => flow !== 'alipay.qr') },
      'matrix_silent',
      /alipay\.qr/,
    ],
  ])('refuses %s', (_, value, code, detail) => {
    const read = readMatrix(value)
    expect(read).toMatchObject({ kind: 'refused', code })
    if (read.kind === 'refused') expect(read.details.join('\n')).toMatch(detail)
  })
})

describe('readSince', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  it.each<[string, string | null]>([
    ['7d', '2026-11-17T12:00:00.000Z'],
    ['36h', '2026-11-23T00:00:00.000Z'],
    ['2w', '2026-11-10T12:00:00.000Z'],
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2026-11-01T08:00Z', '2026-11-01T08:00:00.000Z'],
    ['2026-13-41', null],
    ['yesterday', null],
    ['7', null],
    ['-7d', null],
    ['', null],
  ])('%s', (text, moment) => {
    expect(readSince(text, now)?.toISOString() ?? null).toBe(moment)
  })
})
