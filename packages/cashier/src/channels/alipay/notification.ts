import { OnetillError } from '@onetill/contract'
import { z } from 'zod'
import type { NetworkNotification, RawNotification } from '../channel'
import type { AlipayClient } from './client'
import { readTrade, zTrade } from './transform'

const zNotice = z.object({
  notify_id: z.string().min(1),
  app_id: z.string(),
  seller_id: z.string(),
  out_trade_no: z.string(),
  /** Present when the notice is about a refund: the merchant's number of it. */
  out_biz_no: z.string().optional(),
  gmt_refund: z.string().optional(),
})

/** The fields are split first, because the signature is one of them; nothing else is read before it holds. */
export function openNotification(
  raw: RawNotification,
  client: AlipayClient,
  account: { readonly appId: string; readonly sellerId: string },
): NetworkNotification {
  const fields = splitFields(raw.body)
  if (!fields || !isSigned(fields, client)) throw refuse('signature')
  const notice = zNotice.safeParse(fields)
  const trade = zTrade.safeParse(fields)
  if (!notice.success || !trade.success) throw refuse('content')
  const { notify_id: eventId, out_trade_no: reference, out_biz_no, gmt_refund } = notice.data
  const isOurs = notice.data.app_id === account.appId && notice.data.seller_id === account.sellerId
  if (!isOurs) throw refuse('merchant')
  if (gmt_refund && out_biz_no) {
    // It tells only the sum of all refunds so far, so this one's result has to be asked for.
    const outcome = { status: 'pending' } as const
    return { kind: 'refund', eventId, reference, refundReference: out_biz_no, outcome }
  }
  return { kind: 'payment', eventId, reference, outcome: readTrade(trade.data) }
}

/** Undefined when a field comes twice: what was signed would be open to question. */
function splitFields(body: string): Record<string, string> | undefined {
  const entries = [...new URLSearchParams(body)]
  const names = new Set(entries.map(([name]) => name))
  return names.size === entries.length ? Object.fromEntries(entries) : undefined
}

/**
 * Only RSA2: the notice names its own algorithm, and must not choose a weaker one. Only plain base64: decoders skip
 * over stray bytes, and what was changed on the way is not what was sent.
 */
function isSigned(fields: Readonly<Record<string, string>>, client: AlipayClient): boolean {
  const isPlain = z.base64().safeParse(fields.sign).success
  return isPlain && fields.sign_type === 'RSA2' && client.isFromNetwork(fields)
}

function refuse(part: string): OnetillError {
  return new OnetillError('signature_invalid', { channel: 'alipay', part })
}
