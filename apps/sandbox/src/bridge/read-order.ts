import { createVerify } from 'node:crypto'
import { z } from 'zod'
import type { AlipayAccount } from '../alipay/account'
import { enterTrade } from '../alipay/methods'
import { isProduct } from '../alipay/read-order'
import { isSignedByMerchant } from '../alipay/signing'
import type { Books } from '../books/open-books'
import { findByCode, findByNetworkRef, openPayment, type Payment } from '../books/payments'
import type { WechatpayAccount } from '../wechatpay/account'

export type Networks = { readonly wechatpay: WechatpayAccount; readonly alipay: AlipayAccount }

/** What a page or an app hands to a payment app on the same phone. */
export const zBridgeCall = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('wechat.jsapi'),
    params: z.object({
      appId: z.string(),
      timeStamp: z.string(),
      nonceStr: z.string(),
      package: z.string().startsWith('prepay_id=wx'),
      signType: z.literal('RSA'),
      paySign: z.string(),
    }),
  }),
  z.object({
    kind: z.literal('wechat.app'),
    params: z.object({
      appid: z.string(),
      partnerid: z.string(),
      prepayid: z.string().startsWith('wx'),
      package: z.literal('Sign=WXPay'),
      noncestr: z.string(),
      timestamp: z.string(),
      sign: z.string(),
    }),
  }),
  z.object({ kind: z.literal('alipay.jsapi'), params: z.object({ tradeNO: z.string() }) }),
  z.object({ kind: z.literal('alipay.app'), params: z.object({ orderString: z.string() }) }),
])
export type BridgeCall = z.infer<typeof zBridgeCall>

/** The payment that signed parameters stand for; undefined when a signature, an app or the order itself is wrong. */
export async function readBridgeOrder(
  books: Books,
  { wechatpay, alipay }: Networks,
  { kind, params }: BridgeCall,
): Promise<Payment | undefined> {
  switch (kind) {
    case 'wechat.jsapi': {
      const { appId, timeStamp, nonceStr, paySign } = params
      const lines = [appId, timeStamp, nonceStr, params.package]
      if (appId !== wechatpay.appid || !isSigned(lines, paySign, wechatpay)) return
      return open(books, params.package.slice('prepay_id=wx'.length), 'jsapi')
    }
    case 'wechat.app': {
      const { appid, partnerid, timestamp, noncestr, prepayid, sign } = params
      const isOurs = appid === wechatpay.appid && partnerid === wechatpay.mchid
      if (!isOurs || !isSigned([appid, timestamp, noncestr, prepayid], sign, wechatpay)) return
      return open(books, prepayid.slice('wx'.length), 'app')
    }
    case 'alipay.jsapi': {
      const payment = await findByNetworkRef(books, 'alipay', params.tradeNO)
      return payment?.flow === 'jsapi' ? payment : undefined
    }
    default: {
      const fields = Object.fromEntries(new URLSearchParams(params.orderString))
      const { method = '' } = fields
      if (fields.app_id !== alipay.appId || !isSignedByMerchant(fields, alipay)) return
      return isProduct(method) ? enterTrade(books, alipay, method, fields) : undefined
    }
  }
}

function isSigned(lines: readonly string[], sign: string, { merchantKey }: WechatpayAccount) {
  const text = lines.map((line) => `${line}\n`).join('')
  return createVerify('RSA-SHA256').update(text).verify(merchantKey, sign, 'base64')
}

async function open(books: Books, code: string, flow: string): Promise<Payment | undefined> {
  const payment = await findByCode(books, code)
  if (payment?.network !== 'wechatpay' || payment.flow !== flow) return undefined
  await openPayment(books, payment.id)
  return payment
}
