import { createSign, randomBytes } from 'node:crypto'
import type { WechatpayAccount } from './account'
import { REFUSALS, type Refusal } from './refusals'

/** The headers that prove a body is the network's: on answers and on notifications alike. */
export function sealHeaders(
  body: string,
  account: WechatpayAccount,
  skewSeconds = 0,
): Record<string, string> {
  const timestamp = (Math.floor(Date.now() / 1000) + skewSeconds).toString()
  const nonce = randomBytes(16).toString('hex')
  const text = `${timestamp}\n${nonce}\n${body}\n`
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Request-ID': randomBytes(16).toString('hex').toUpperCase(),
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': account.platformSerial,
    'Wechatpay-Signature': createSign('RSA-SHA256')
      .update(text)
      .sign(account.platformKey, 'base64'),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** The same answer, signed with another key or by a network whose clock is off; how far off, it stays. */
export async function resealAnswer(
  answered: Response,
  account: WechatpayAccount,
  skewSeconds?: number,
): Promise<Response> {
  const body = await answered.text()
  const stamped = Number(answered.headers.get('wechatpay-timestamp')) - Date.now() / 1000
  const headers = sealHeaders(body, account, skewSeconds ?? Math.round(stamped))
  return new Response(answered.status === 204 ? null : body, { status: answered.status, headers })
}

export function answer(content: object, account: WechatpayAccount): Response {
  const body = JSON.stringify(content)
  return new Response(body, { status: 200, headers: sealHeaders(body, account) })
}

export function answerNothing(account: WechatpayAccount): Response {
  return new Response(null, { status: 204, headers: sealHeaders('', account) })
}

export function answerRefusal(refusal: Refusal, account: WechatpayAccount): Response {
  const { code, message, detail } = refusal
  const body = JSON.stringify({ code, message, ...(detail ? { detail } : {}) })
  return new Response(body, { status: REFUSALS[code].status, headers: sealHeaders(body, account) })
}
