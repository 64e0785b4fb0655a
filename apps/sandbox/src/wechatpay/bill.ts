import { createHash, createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { toYuan } from '../alipay/yuan'
import { listDay, type Movement } from '../books/list-day'
import type { Books } from '../books/open-books'
import type { WechatpayAccount } from './account'
import { paramError } from './read-order'
import { Refusal } from './refusals'

// https://pay.weixin.qq.com/doc/v3/merchant/4012791866 (request) and 4013071164 (the file)

const HEADING =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const SUMMARY_HEADING =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const zAsked = z.object({
  bill_date: z.iso.date(),
  bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL'),
  tar_type: z.enum(['GZIP']).optional(),
})
type Asked = z.infer<typeof zAsked>

const STATES = { succeeded: 'SUCCESS', processing: 'PROCESSING', failed: 'FAIL' } as const

/**
 * Where one day's bill lies and what its plain bytes hash to. The real one is there from ten the next morning; this
 * one at any time, so that a test need not wait for tomorrow.
 */
export async function prepareBill(
  books: Books,
  account: WechatpayAccount,
  query: Readonly<Record<string, string>>,
): Promise<object> {
  const asked = zAsked.safeParse(query)
  if (!asked.success) throw paramError(asked.error)
  const text = await writeBill(books, account, asked.data)
  const address = new URL('/v3/billdownload/file', account.sandboxUrl)
  address.searchParams.set('token', sealToken(asked.data, account))
  return {
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(text).digest('hex'),
    download_url: address.href,
  }
}

/** The file behind a token. Like the real one, it isn't signed: its hash was told before. */
export async function downloadBill(
  books: Books,
  account: WechatpayAccount,
  token: string,
): Promise<Response> {
  const asked = openToken(token, account)
  if (!asked) throw new Refusal('NO_AUTH')
  const text = Buffer.from(await writeBill(books, account, asked))
  const isPacked = asked.tar_type === 'GZIP'
  return new Response(new Uint8Array(isPacked ? gzipSync(text) : text), {
    headers: { 'content-type': isPacked ? 'application/x-gzip' : 'text/plain; charset=utf-8' },
  })
}

async function writeBill(books: Books, account: WechatpayAccount, asked: Asked): Promise<string> {
  const day = await listDay(books, {
    ...{ network: 'wechatpay', merchant: account.mchid },
    date: asked.bill_date,
  })
  const wanted = { ALL: undefined, SUCCESS: 'payment', REFUND: 'refund' }[asked.bill_type]
  const movements = day.filter(({ kind }) => !wanted || kind === wanted)
  if (movements.length === 0) throw new Refusal('NO_STATEMENT_EXIST')
  const lines = [
    HEADING,
    ...movements.map((movement) => quote(fieldsOf(movement, account))),
    SUMMARY_HEADING,
    quote(sumsOf(movements)),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function fieldsOf({ kind, payment, ...moved }: Movement, account: WechatpayAccount): string[] {
  const isRefund = kind === 'refund'
  const amount = signed(moved.amountMinor)
  return [
    ...[beijing(moved.at), account.appid, account.mchid, '0', ''],
    ...[payment.networkRef ?? '', payment.reference, payment.payer ?? ''],
    ...[tradeType(payment.flow), isRefund ? 'REFUND' : 'SUCCESS', 'OTHERS', payment.currency],
    ...[isRefund ? '0.00' : amount, '0.00'],
    ...[moved.refundRef ?? '0', moved.refundReference ?? '0', isRefund ? amount : '0.00', '0.00'],
    ...[isRefund ? 'ORIGINAL' : '', moved.refundState ? STATES[moved.refundState] : ''],
    ...[payment.description.replaceAll(',', ' '), '', `${signed(moved.feeMinor)}000`, '0.60%'],
    ...[isRefund ? '0.00' : amount, isRefund ? amount : '0.00', ''],
  ]
}

function sumsOf(movements: readonly Movement[]): string[] {
  const sum = (kind: Movement['kind']) =>
    signed(movements.reduce((all, one) => (one.kind === kind ? all + one.amountMinor : all), 0n))
  const fees = signed(movements.reduce((all, { feeMinor }) => all + feeMinor, 0n))
  const [paid, refunded] = [sum('payment'), sum('refund')]
  return [`${movements.length}`, paid, refunded, '0.00', `${fees}000`, paid, refunded]
}

function quote(fields: readonly string[]): string {
  return fields.map((field) => `\`${field}`).join(',')
}

function signed(amountMinor: bigint): string {
  return amountMinor < 0n ? `-${toYuan(-amountMinor)}` : toYuan(amountMinor)
}

function beijing(time: Date): string {
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

function tradeType(flow: string): string {
  return flow === 'h5' ? 'MWEB' : flow.toUpperCase()
}

function sealToken(asked: Asked, account: WechatpayAccount): string {
  const text = Buffer.from(JSON.stringify(asked)).toString('base64url')
  return `${text}.${createHmac('sha256', account.apiV3Key).update(text).digest('base64url')}`
}

function openToken(token: string, account: WechatpayAccount): Asked | undefined {
  const [text = ''] = token.split('.')
  const asked: unknown = JSON.parse(Buffer.from(text, 'base64url').toString() || 'null')
  const parsed = zAsked.safeParse(asked)
  return parsed.success && sealToken(parsed.data, account) === token ? parsed.data : undefined
}
