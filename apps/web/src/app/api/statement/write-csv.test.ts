import type { MerchantStatement } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { writeStatementCsv } from './write-csv'

const line = (about: string, pendingMinor: bigint, availableMinor: bigint) => ({
  ...{ id: 'trf_1', kind: 'refund', subject: 'ref_1', about, pendingMinor, availableMinor },
  at: new Date('2026-11-23T16:30:05Z'),
})
const statement = (lines: MerchantStatement['lines']): MerchantStatement => ({
  ...{ merchantId: 'mer_1', currency: 'CNY', timezone: 'Asia/Shanghai' },
  ...{ from: '2026-11-01', to: '2026-11-30', totals: [], lines },
  opening: { pendingMinor: 10n, availableMinor: 0n },
  closing: { pendingMinor: -95n, availableMinor: 0n },
})
const words = {
  columns: ['时间', '项目', '订单号', '待结算', '已结算', '币种', '分录号'],
  opening: '期初',
  closing: '期末',
  kindOf: () => '退款',
}
const cellOf = (about: string) =>
  writeStatementCsv(statement([line(about, -105n, 0n)]), words).split('\r\n')[2]

describe('a statement as CSV', () => {
  it('reads from opening to closing in the merchant’s time, amounts as numbers', () => {
    expect(writeStatementCsv(statement([line('7KQ2', -105n, 0n)]), words)).toBe(
      [
        '\ufeff时间,项目,订单号,待结算,已结算,币种,分录号',
        '2026-11-01,期初,,0.10,0.00,CNY,',
        '2026-11-24 00:30:05,退款,7KQ2,-1.05,0.00,CNY,trf_1',
        '2026-11-30,期末,,-0.95,0.00,CNY,',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
    ['+1+1', `'+1+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tcmd', `'\tcmd`],
    ['a,"b"', '"a,""b"""'],
    ['plain', 'plain'],
  ])('X1 makes %j inert', (about, cell) => {
    expect(cellOf(about)).toBe(`2026-11-24 00:30:05,退款,${cell},-1.05,0.00,CNY,trf_1`)
  })
})
