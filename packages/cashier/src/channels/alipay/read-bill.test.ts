import { describe, expect, it } from 'vitest'
import { readBill } from './read-bill'
import { readZip } from './read-zip'

const HEADING =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
const PAID =
  '2026013122001400000000000001\t,01hxyz\t,交易\t,茶杯,2026-01-31 09:59:00,2026-01-31 10:00:01,\t,\t,\t,\t,buy***@example.com\t,128.00,128.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,\t,-0.77,0.00,'
const REFUNDED =
  '2026013122001400000000000001\t,01hxyz\t,退款\t,茶杯,2026-01-31 09:59:00,2026-01-31 11:30:00,\t,\t,\t,\t,buy***@example.com\t,-28.00,-28.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,01hrfd\t,0.17,0.00,'
const whole = [
  '#支付宝业务明细查询',
  '#账号：[20881021462251350156]',
  '#起始日期：[2026年01月31日 00:00:00]   终止日期：[2026年02月01日 00:00:00]',
  '#-----------------------------------------业务明细列表----------------------------------------',
  HEADING,
  PAID,
  REFUNDED,
  '#-----------------------------------------业务明细列表结束------------------------------------',
  '#交易合计：1笔，商家实收共128.00元，商家优惠共0.00元',
  '#退款合计：1笔，商家实收退款共-28.00元，商家优惠退款共0.00元',
  '#导出时间：[2026年02月01日 09:00:00]',
  '',
].join('\r\n')

it('reads what the network wrote', () => {
  expect(readBill(whole, '2088102146225135')).toEqual([
    {
      ...{ kind: 'payment', state: 'succeeded', amountMinor: 12_800n, feeMinor: 77n },
      at: new Date('2026-01-31T02:00:01Z'),
      reference: '01hxyz',
      networkRef: '2026013122001400000000000001',
      refundReference: null,
      currency: 'CNY',
    },
    {
      ...{ kind: 'refund', state: 'succeeded', amountMinor: 2_800n, feeMinor: -17n },
      at: new Date('2026-01-31T03:30:00Z'),
      reference: '01hxyz',
      networkRef: '2026013122001400000000000001',
      refundReference: '01hrfd',
      currency: 'CNY',
    },
  ])
})

describe('half a bill is no bill', () => {
  it.each([
    ['nothing', '', 'title'],
    ['another account’s', whole.replace('2088102146225135', '2088102146225136'), 'merchant'],
    ['a heading nobody knows', whole.replace('服务费（元）', '手续费（元）'), 'heading'],
    ['a line lost', whole.replace(`${PAID}\r\n`, ''), 'sums'],
    ['an amount changed', whole.replace('-28.00,-28.00', '-27.00,-28.00'), 'sums'],
    ['no sums', whole.replace(/#交易合计.*\r\n/, ''), 'sums'],
    ['a refund with a plus', whole.replace('-28.00,-28.00', '28.00,28.00'), 'line'],
    ['a kind nobody knows', whole.replace('交易\t', '转账\t'), 'line'],
    ['a field more', whole.replace(',茶杯,', ',茶,杯,'), 'line'],
  ])('%s', (_, text, part) => {
    expect(() => readBill(text, '2088102146225135')).toThrow(
      expect.objectContaining({ code: 'bill_unreadable', facts: { channel: 'alipay', part } }),
    )
  })
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['not a zip', Buffer.from('<html>404</html>')],
  [
    'a directory that leads nowhere',
    Buffer.from('504b0506000000000100010010000000ff0000000000', 'hex'),
  ],
])('%s is no zip', (_, bytes) => {
  expect(readZip(bytes)).toBeUndefined()
})
