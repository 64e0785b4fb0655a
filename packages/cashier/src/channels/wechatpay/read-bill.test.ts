import { describe, expect, it } from 'vitest'
import { readBill } from './read-bill'

// The headings of the network's own documentation, with a payment and a refund of it.
const HEADING =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const SUMMARY =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const PAID =
  '`2026-01-31 10:00:01,`wxd678efh567hg6787,`1900007291,`0,`,`4200002026013112345678901234,`01hxyz,`oUpF8u,`NATIVE,`SUCCESS,`OTHERS,`CNY,`128.00,`0.00,`0,`0,`0.00,`0.00,`,`,`茶杯，青瓷,`,`0.77000,`0.60%,`128.00,`0.00,`'
const REFUNDED =
  '`2026-01-31 11:30:00,`wxd678efh567hg6787,`1900007291,`0,`,`4200002026013112345678901234,`01hxyz,`oUpF8u,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030000202601311,`01hrfd,`28.00,`0.00,`ORIGINAL,`PROCESSING,`茶杯，青瓷,`,`-0.17000,`0.60%,`0.00,`28.00,`'
const SUMS = '`2,`128.00,`28.00,`0.00,`0.60000,`128.00,`28.00'
const file = (...lines: string[]) => `\ufeff${lines.join('\r\n')}\r\n`
const whole = file(HEADING, PAID, REFUNDED, SUMMARY, SUMS)

it('reads what the network wrote', () => {
  expect(readBill(whole, '1900007291')).toEqual([
    {
      ...{ kind: 'payment', state: 'succeeded', amountMinor: 12_800n, feeMinor: 77n },
      at: new Date('2026-01-31T02:00:01Z'),
      reference: '01hxyz',
      networkRef: '4200002026013112345678901234',
      refundReference: null,
      currency: 'CNY',
    },
    {
      ...{ kind: 'refund', state: 'processing', amountMinor: 2_800n, feeMinor: -17n },
      at: new Date('2026-01-31T03:30:00Z'),
      reference: '01hxyz',
      networkRef: '4200002026013112345678901234',
      refundReference: '01hrfd',
      currency: 'CNY',
    },
  ])
})

it('reads it with quoted headings and bare line ends as well', () => {
  const quoted = (line: string) => line.replace(/^|,/g, (it) => `${it}\``)
  const text = [quoted(HEADING), PAID, REFUNDED, quoted(SUMMARY), SUMS].join('\n')
  expect(readBill(text, '1900007291')).toHaveLength(2)
})

describe('half a bill is no bill', () => {
  it.each([
    ['nothing', '', 'heading'],
    ['a heading nobody knows', whole.replace('手续费,', '服务费,'), 'heading'],
    ['a column more', whole.replace('费率备注', '费率备注,新列'), 'heading'],
    ['no sums', file(HEADING, PAID, REFUNDED), 'summary heading'],
    ['a line lost', file(HEADING, PAID, SUMMARY, SUMS), 'sums'],
    ['an amount changed', whole.replace('`128.00,`0.00,`\r', '`129.00,`0.00,`\r'), 'sums'],
    ['a fee changed', whole.replace('0.77000', '0.78000'), 'sums'],
    ['a fraction of a fen', whole.replace('0.77000', '0.77100'), 'line'],
    ['a state nobody knows', whole.replace('`SUCCESS', '`SETTLED'), 'line'],
    ['a field more', whole.replace('`茶杯，青瓷', '`茶杯,`青瓷'), 'line'],
    ['another merchant’s', whole.replaceAll('1900007291', '1900007292'), 'merchant'],
  ])('%s', (_, text, part) => {
    expect(() => readBill(text, '1900007291')).toThrow(
      expect.objectContaining({ code: 'bill_unreadable', facts: { channel: 'wechatpay', part } }),
    )
  })
})
