import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { createGbkEncoder } from '../bills/encode-gbk'
import { writeZip } from '../bills/write-zip'
import { listDay, type Movement } from '../books/list-day'
import type { Books } from '../books/open-books'
import type { AlipayAccount } from './account'
import { Refusal } from './refusals'
import { toBeijingTime, toYuan } from './yuan'

// https://opendocs.alipay.com/open/02fsg4 (the call) and 01inem (the files)

const HEADING =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
const SUMMARY_HEADING =
  '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）'
const RULE = '-----------------------------------------'

const zAsked = z.object({ bill_type: z.enum(['trade', 'signcustomer']), bill_date: z.iso.date() })

/** Where one day's bill lies. Available for today as well, so that a test need not wait for tomorrow. */
export async function billAddress(
  books: Books,
  account: AlipayAccount,
  content: unknown,
): Promise<object> {
  const asked = zAsked.safeParse(content)
  if (!asked.success) throw new Refusal('isv.invalid-parameter')
  const { bill_date: date } = asked.data
  if ((await movementsOf(books, account, date)).length === 0)
    throw new Refusal('isp.bill_not_exist')
  const address = new URL('/bills/download', account.sandboxUrl)
  address.searchParams.set('date', date)
  address.searchParams.set('token', tokenOf(date, account))
  return { bill_download_url: address.href }
}

/** The zip behind such an address: the lines and their sum, each a CSV in GBK. */
export function createBillDownload(books: Books, account: AlipayAccount) {
  const encode = createGbkEncoder()
  return async (date: string, token: string): Promise<Response> => {
    if (token !== tokenOf(date, account)) return new Response('Forbidden', { status: 403 })
    const movements = await movementsOf(books, account, date)
    const stem = `${account.sellerId}0156_${date.replaceAll('-', '')}_业务明细`
    const zip = writeZip([
      { name: encode(`${stem}.csv`), content: encode(writeLines(movements, account, date)) },
      { name: encode(`${stem}(汇总).csv`), content: encode(writeSums(movements, account, date)) },
    ])
    return new Response(new Uint8Array(zip), { headers: { 'content-type': 'application/zip' } })
  }
}

function movementsOf(books: Books, account: AlipayAccount, date: string): Promise<Movement[]> {
  return listDay(books, { network: 'alipay', merchant: account.appId, date })
}

function writeLines(movements: readonly Movement[], account: AlipayAccount, date: string): string {
  const count = (kind: Movement['kind']) => movements.filter((one) => one.kind === kind).length
  return [
    '#支付宝业务明细查询',
    ...preamble(account, date),
    `#${RULE}业务明细列表${RULE.slice(1)}`,
    HEADING,
    ...movements.map(lineOf),
    `#${RULE}业务明细列表结束${RULE.slice(5)}`,
    `#交易合计：${count('payment')}笔，商家实收共${sum(movements, 'payment')}元，商家优惠共0.00元`,
    `#退款合计：${count('refund')}笔，商家实收退款共${sum(movements, 'refund')}元，商家优惠退款共0.00元`,
    `#导出时间：[${toBeijingTime(new Date())}]`,
    '',
  ].join('\r\n')
}

function lineOf({ kind, payment, ...moved }: Movement): string {
  const amount = signed(kind === 'refund' ? -moved.amountMinor : moved.amountMinor)
  return [
    ...[`${payment.networkRef}\t`, `${payment.reference}\t`],
    ...[`${kind === 'refund' ? '退款' : '交易'}\t`, payment.description.replaceAll(',', ' ')],
    ...[toBeijingTime(payment.createdAt), toBeijingTime(moved.at), '\t', '\t', '\t', '\t'],
    ...['san***@sandbox.example\t', amount, amount],
    ...['0.00', '0.00', '0.00', '0.00', '0.00', '', '0.00\t', '0.00'],
    ...[`${moved.refundReference ?? ''}\t`, signed(-moved.feeMinor), '0.00', ''],
  ].join(',')
}

function writeSums(movements: readonly Movement[], account: AlipayAccount, date: string): string {
  const payments = movements.filter(({ kind }) => kind === 'payment').length
  const net = movements.reduce((all, one) => all + directed(one), 0n)
  const fees = movements.reduce((all, { feeMinor }) => all - feeMinor, 0n)
  const refunds = movements.length - payments
  return [
    '#支付宝业务汇总查询',
    ...preamble(account, date),
    `#${RULE}业务汇总列表${RULE.slice(1)}`,
    SUMMARY_HEADING,
    ['合计\t', '\t', payments, refunds, signed(net), signed(net), '0.00', '0.00', '0.00']
      .concat([signed(fees), '0.00', signed(net + fees)])
      .join(','),
    `#${RULE}业务汇总列表结束${RULE.slice(5)}`,
    '',
  ].join('\r\n')
}

function preamble(account: AlipayAccount, date: string): string[] {
  const day = (text: string) => text.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日 00:00:00')
  const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
  return [
    `#账号：[${account.sellerId}0156]`,
    `#起始日期：[${day(date)}]   终止日期：[${day(next)}]`,
  ]
}

function sum(movements: readonly Movement[], kind: Movement['kind']): string {
  const own = movements.filter((one) => one.kind === kind)
  return signed(own.reduce((all, one) => all + directed(one), 0n))
}

function directed({ kind, amountMinor }: Movement): bigint {
  return kind === 'refund' ? -amountMinor : amountMinor
}

function signed(amountMinor: bigint): string {
  return amountMinor < 0n ? `-${toYuan(-amountMinor)}` : toYuan(amountMinor)
}

function tokenOf(date: string, account: AlipayAccount): string {
  const key = account.networkKey.export({ type: 'pkcs8', format: 'der' })
  return createHmac('sha256', key).update(`${account.appId} ${date}`).digest('base64url')
}
