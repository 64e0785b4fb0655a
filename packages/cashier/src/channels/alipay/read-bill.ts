import { readBeijingTime, readYuan, sumOf, unreadable } from '../bill-fields'
import type { BillRow } from '../channel'
import { CURRENCY } from './transform'

// https://opendocs.alipay.com/open/01inem

const HEADING =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
const COLUMNS = HEADING.split(',')
const SUMS = [
  { kind: 'payment', line: /^#交易合计：(\d+)笔，商家实收共(-?[\d.]+)元/ },
  { kind: 'refund', line: /^#退款合计：(\d+)笔，商家实收退款共(-?[\d.]+)元/ },
] as const

/** Reads the lines of one day's trade bill: every line, each in its shape, and sums that agree. */
export function readBill(text: string, sellerId: string): BillRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  if (lines[0] !== '#支付宝业务明细查询') throw refuse('title')
  if (!lines[1]?.startsWith(`#账号：[${sellerId}`)) throw refuse('merchant')
  const [heading, ...body] = lines.filter((line) => !line.startsWith('#'))
  if (heading !== HEADING) throw refuse('heading')
  const rows = body.map(readLine)
  for (const { kind, line } of SUMS) checkSum(rows, kind, lines, line)
  return rows
}

function readLine(line: string): BillRow {
  const fields = line.split(',').map((field) => field.trim())
  const field = (name: string) => fields[COLUMNS.indexOf(name)] ?? ''
  const kind = { 交易: 'payment', 退款: 'refund' }[field('业务类型')] as BillRow['kind'] | undefined
  const directed = readYuan(field('订单金额（元）'))
  const fee = readYuan(field('服务费（元）'))
  const at = readBeijingTime(field('完成时间'))
  if (fields.length !== COLUMNS.length || !kind || !at) throw refuse('line')
  if (fee === undefined || !directed || directed < 0n !== (kind === 'refund')) throw refuse('line')
  return {
    ...{ kind, at, currency: CURRENCY },
    state: 'succeeded',
    reference: field('商户订单号'),
    networkRef: field('支付宝交易号'),
    refundReference: kind === 'refund' ? field('退款批次号/请求号') : null,
    amountMinor: directed < 0n ? -directed : directed,
    // What is taken from the merchant stands with a minus.
    feeMinor: fee === 0n ? 0n : -fee,
  }
}

function checkSum(
  rows: readonly BillRow[],
  kind: BillRow['kind'],
  lines: readonly string[],
  shape: RegExp,
): void {
  const own = rows.filter((row) => row.kind === kind)
  const [, count, sum] = lines.map((line) => shape.exec(line)).find((match) => match) ?? []
  const counted = sumOf(own.map(({ amountMinor }) => amountMinor))
  const told = readYuan(sum ?? '')
  const agrees = count === `${own.length}` && told === (kind === 'refund' ? -counted : counted)
  if (!agrees) throw refuse('sums')
}

const refuse = (part: string) => unreadable('alipay', part)
