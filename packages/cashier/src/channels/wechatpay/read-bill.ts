import { readBeijingTime, readYuan, sumOf, unreadable } from '../bill-fields'
import type { BillRow } from '../channel'

// https://pay.weixin.qq.com/doc/v3/merchant/4013071164

const HEADING =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const SUMMARY_HEADING =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const COLUMNS = HEADING.split(',')

const REFUND_STATES: Readonly<Record<string, BillRow['state']>> = {
  SUCCESS: 'succeeded',
  PROCESSING: 'processing',
  FAIL: 'failed',
  CHANGE: 'failed',
}

/** Reads a whole trade bill, type ALL, of one merchant: every line, each in its shape, and sums that agree. */
export function readBill(text: string, mchid: string): BillRow[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const [heading, ...rest] = lines
  const [summaryHeading, summary] = rest.slice(-2)
  if (unquote(heading) !== HEADING) throw refuse('heading')
  if (unquote(summaryHeading) !== SUMMARY_HEADING || !summary) throw refuse('summary heading')
  const rows = rest.slice(0, -2).map((line) => readLine(line, mchid))
  checkSums(rows, fieldsOf(summary))
  return rows
}

function readLine(line: string, mchid: string): BillRow {
  const fields = fieldsOf(line)
  const field = (name: string) => fields[COLUMNS.indexOf(name)] ?? ''
  if (fields.length !== COLUMNS.length) throw refuse('line')
  if (field('商户号') !== mchid) throw refuse('merchant')
  const kind = { SUCCESS: 'payment', REFUND: 'refund' }[field('交易状态')] as
    | BillRow['kind']
    | undefined
  const isRefund = kind === 'refund'
  const amountMinor = readYuan(field(isRefund ? '申请退款金额' : '订单金额'))
  const feeMinor = readYuan(field('手续费'))
  const at = readBeijingTime(field('交易时间'))
  const state = isRefund ? REFUND_STATES[field('退款状态')] : 'succeeded'
  if (!kind || !state || !at || feeMinor === undefined || !amountMinor || amountMinor < 0n) {
    throw refuse('line')
  }
  return {
    ...{ kind, state, amountMinor, feeMinor, at },
    reference: field('商户订单号'),
    networkRef: field('微信订单号'),
    refundReference: isRefund ? field('商户退款单号') : null,
    currency: field('货币种类'),
  }
}

/** The count, the sum of each kind and of the fees, as the network itself added them up. */
function checkSums(rows: readonly BillRow[], sums: readonly string[]): void {
  const of = (kind: BillRow['kind']) =>
    sumOf(rows.filter((row) => row.kind === kind).map(({ amountMinor }) => amountMinor))
  const fees = sumOf(rows.map(({ feeMinor }) => feeMinor))
  const [count, , , , fee, paid, refunded] = sums
  const agree =
    count === `${rows.length}` &&
    readYuan(fee ?? '') === fees &&
    readYuan(paid ?? '') === of('payment') &&
    readYuan(refunded ?? '') === of('refund')
  if (!agree) throw refuse('sums')
}

/** Each field starts with a back-tick, so a comma alone separates nothing. */
function fieldsOf(line: string): string[] {
  return line.startsWith('`') ? line.slice(1).split(',`') : []
}

function unquote(line: string | undefined): string | undefined {
  return line?.replaceAll('`', '')
}

const refuse = (part: string) => unreadable('wechatpay', part)
