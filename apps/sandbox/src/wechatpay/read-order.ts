import { z } from 'zod'
import type { NewPayment } from '../books/payments'
import type { WechatpayAccount } from './account'
import { Refusal } from './refusals'

export const WECHATPAY_FLOWS = ['native', 'h5', 'jsapi', 'app'] as const
export type WechatpayFlow = (typeof WECHATPAY_FLOWS)[number]

const TWO_HOURS_MS = 7_200_000

const zPayer = z.object({ openid: z.string().min(1).max(128) })
const zScene = z.object({
  payer_client_ip: z.union([z.ipv4(), z.ipv6()]),
  h5_info: z.object({ type: z.string().min(1) }),
})

const zOrder = z.object({
  appid: z.string().min(1).max(32),
  mchid: z.string().min(1).max(32),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/),
  time_expire: z.iso.datetime({ offset: true }).optional(),
  notify_url: z
    .url({ protocol: /^https?$/ })
    .max(255)
    .refine((url) => !url.includes('?'), 'query string not allowed'),
  amount: z.object({
    total: z.int().min(1).max(100_000_000_000),
    currency: z.literal('CNY').default('CNY'),
  }),
  payer: zPayer.optional(),
  scene_info: zScene.partial({ h5_info: true }).optional(),
})

const zByFlow = {
  native: zOrder,
  app: zOrder,
  jsapi: zOrder.extend({ payer: zPayer }),
  h5: zOrder.extend({ scene_info: zScene }),
}

/** Reads an order as the network does: each field in its shape, then the account, then the deadline. */
export function readOrder(
  flow: WechatpayFlow,
  content: unknown,
  account: WechatpayAccount,
): NewPayment {
  const parsed = zByFlow[flow].safeParse(content)
  if (!parsed.success) throw paramError(parsed.error)
  const order = parsed.data
  if (order.mchid !== account.mchid || order.appid !== account.appid) {
    throw new Refusal('APPID_MCHID_NOT_MATCH')
  }
  const expiresAt = order.time_expire
    ? new Date(order.time_expire)
    : new Date(Date.now() + TWO_HOURS_MS)
  if (expiresAt.getTime() <= Date.now()) {
    throw new Refusal('PARAM_ERROR', 'time_expire时间过期', { field: '/time_expire' })
  }
  return {
    network: 'wechatpay',
    merchant: order.mchid,
    reference: order.out_trade_no,
    networkRef: null,
    isOpen: true,
    flow,
    amountMinor: BigInt(order.amount.total),
    currency: order.amount.currency,
    description: order.description,
    notifyUrl: order.notify_url,
    returnUrl: null,
    clientIp: order.scene_info?.payer_client_ip ?? null,
    payer: order.payer?.openid ?? null,
    asked: content,
    expiresAt,
  }
}

export function paramError(error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const field = `/${issue?.path.join('/') ?? ''}`
  return new Refusal('PARAM_ERROR', `输入源“${field}”映射到值字段时错误：${issue?.message ?? ''}`, {
    field,
    issue: issue?.message ?? '',
    location: 'body',
  })
}
