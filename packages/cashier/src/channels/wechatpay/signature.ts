import { createSign, createVerify, type KeyObject } from 'node:crypto'

// https://pay.weixin.qq.com/doc/v3/merchant/4012365336 (requests), 4013053420 (answers and notifications)

export const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const TOLERANCE_SECONDS = 300

export type Stamp = { readonly timestamp: string; readonly nonce: string }

/** The text a merchant signs: every part on its own line, the last one ended too. */
export function requestText(
  request: { readonly method: string; readonly path: string; readonly body: string } & Stamp,
): string {
  return lines(request.method, request.path, request.timestamp, request.nonce, request.body)
}

/** The text the network signs under an answer or a notification. */
export function answerText(answer: { readonly body: string } & Stamp): string {
  return lines(answer.timestamp, answer.nonce, answer.body)
}

/** The text the buyer's device presents to the host app to call up a prepared payment. */
export function presentText(parts: readonly string[]): string {
  return lines(...parts)
}

export function signText(text: string, privateKey: KeyObject): string {
  return createSign('sha256WithRSAEncryption').update(text).sign(privateKey, 'base64')
}

export function authorization(
  merchant: { readonly mchid: string; readonly serial: string },
  stamp: Stamp,
  signature: string,
): string {
  const { mchid, serial } = merchant
  return `${SCHEME} mchid="${mchid}",serial_no="${serial}",timestamp="${stamp.timestamp}",nonce_str="${stamp.nonce}",signature="${signature}"`
}

type Received = {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** True only for bytes the network signed within the last five minutes with a key we know by its serial. */
export function isFromNetwork(
  received: Received,
  platformKeys: ReadonlyMap<string, KeyObject>,
  now: Date,
): boolean {
  const timestamp = received.headers['wechatpay-timestamp'] ?? ''
  const nonce = received.headers['wechatpay-nonce'] ?? ''
  const signature = received.headers['wechatpay-signature'] ?? ''
  const key = platformKeys.get(received.headers['wechatpay-serial'] ?? '')
  if (!key || !nonce || !/^\d{1,12}$/.test(timestamp)) return false
  const ageSeconds = Math.floor(now.getTime() / 1000) - Number(timestamp)
  if (Math.abs(ageSeconds) > TOLERANCE_SECONDS) return false
  const text = answerText({ timestamp, nonce, body: received.body })
  return createVerify('sha256WithRSAEncryption').update(text).verify(key, signature, 'base64')
}

function lines(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}
