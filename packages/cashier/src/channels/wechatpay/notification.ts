import type { KeyObject } from 'node:crypto'
import { OnetillError } from '@onetill/contract'
import { z } from 'zod'
import type { NetworkNotification, RawNotification } from '../channel'
import { openResource } from './resource'
import { isFromNetwork } from './signature'
import { readRefund, readTransaction, zRefund, zTransaction } from './transform'

const zEnvelope = z.object({
  id: z.string().min(1),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.base64(),
    nonce: z.string().length(12),
    associated_data: z.string().optional(),
  }),
})

export type NotificationKeys = {
  readonly mchid: string
  readonly apiV3Key: string
  readonly platformKeys: ReadonlyMap<string, KeyObject>
}

/** The signature first, then the envelope, then the seal: nothing is parsed that the network did not sign. */
export function openNotification(
  raw: RawNotification,
  keys: NotificationKeys,
  now: Date,
): NetworkNotification {
  if (!isFromNetwork(raw, keys.platformKeys, now)) throw refuse('signature')
  try {
    const envelope = zEnvelope.parse(JSON.parse(raw.body))
    const content: unknown = JSON.parse(openResource(envelope.resource, keys.apiV3Key))
    const isRefund = envelope.event_type.startsWith('REFUND.')
    return isRefund
      ? readRefundNotification(envelope.id, content, keys.mchid)
      : readPaymentNotification(envelope.id, content, keys.mchid)
  } catch (error) {
    throw error instanceof OnetillError ? error : refuse('content')
  }
}

function readPaymentNotification(
  eventId: string,
  content: unknown,
  mchid: string,
): NetworkNotification {
  const transaction = zTransaction.parse(content)
  if (transaction.mchid !== mchid) throw refuse('merchant')
  const outcome = readTransaction(transaction)
  return { kind: 'payment', eventId, reference: transaction.out_trade_no, outcome }
}

function readRefundNotification(
  eventId: string,
  content: unknown,
  mchid: string,
): NetworkNotification {
  const refund = zRefund.parse(content)
  if (refund.mchid !== mchid) throw refuse('merchant')
  const { out_trade_no: reference, out_refund_no: refundReference } = refund
  return { kind: 'refund', eventId, reference, refundReference, outcome: readRefund(refund) }
}

function refuse(part: string): OnetillError {
  return new OnetillError('signature_invalid', { channel: 'wechatpay', part })
}
