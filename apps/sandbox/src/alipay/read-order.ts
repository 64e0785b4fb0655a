import { z } from 'zod'
import { type NewPayment, newNetworkRef } from '../books/payments'
import type { AlipayAccount } from './account'
import { Refusal } from './refusals'
import type { Fields } from './signing'
import { fromBeijingTime, fromYuan } from './yuan'

/** Each product's method, and whether the network knows the trade before a buyer opens it. */
export const PRODUCTS = {
  'alipay.trade.precreate': { flow: 'qr', isOpen: false },
  'alipay.trade.create': { flow: 'jsapi', isOpen: true },
  'alipay.trade.wap.pay': { flow: 'wap', isOpen: true },
  'alipay.trade.page.pay': { flow: 'page', isOpen: true },
  'alipay.trade.app.pay': { flow: 'app', isOpen: true },
} as const
export type Product = keyof typeof PRODUCTS

export function isProduct(method: string): method is Product {
  return method in PRODUCTS
}

const DEFAULT_LIFE_MS = 90 * 60_000

const zOrder = z.object({
  out_trade_no: z.string().regex(/^\w{1,64}$/),
  total_amount: z.string(),
  subject: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^/=&]+$/),
  time_expire: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    .optional(),
  buyer_id: z.string().optional(),
  buyer_open_id: z.string().optional(),
})

export function readOrder(method: Product, fields: Fields, account: AlipayAccount): NewPayment {
  const { flow, isOpen } = PRODUCTS[method]
  const parsed = zOrder.safeParse(readBizContent(fields))
  if (!parsed.success) throw new Refusal('ACQ.INVALID_PARAMETER')
  const order = parsed.data
  const amountMinor = fromYuan(order.total_amount)
  const expiresAt = order.time_expire
    ? fromBeijingTime(order.time_expire)
    : new Date(Date.now() + DEFAULT_LIFE_MS)
  const payer = order.buyer_open_id ?? order.buyer_id ?? null
  const isComplete = flow !== 'jsapi' || payer !== null
  if (amountMinor === undefined || expiresAt.getTime() <= Date.now() || !isComplete) {
    throw new Refusal('ACQ.INVALID_PARAMETER')
  }
  return {
    network: 'alipay',
    merchant: account.appId,
    reference: order.out_trade_no,
    networkRef: newNetworkRef('', 28),
    isOpen,
    flow,
    amountMinor,
    currency: 'CNY',
    description: order.subject,
    notifyUrl: fields.notify_url ?? '',
    returnUrl: fields.return_url ?? null,
    clientIp: null,
    payer,
    asked: order,
    expiresAt,
  }
}

export function readBizContent(fields: Fields): unknown {
  try {
    return JSON.parse(fields.biz_content ?? '{}')
  } catch {
    throw new Refusal('isv.invalid-parameter')
  }
}
