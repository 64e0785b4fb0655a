import { createVerify } from 'node:crypto'
import type { WechatpayAccount } from './account'
import { Refusal } from './refusals'

const TOLERANCE_SECONDS = 300

export type SignedRequest = {
  readonly method: string
  readonly pathAndQuery: string
  readonly body: string
  readonly authorization: string | undefined
}

/** Refuses, as the network does, every request the merchant did not sign within the last five minutes. */
export function checkRequest(request: SignedRequest, account: WechatpayAccount): void {
  const given = readAuthorization(request.authorization)
  if (given.mchid !== account.mchid || given.serial_no !== account.merchantSerial) {
    throw signError('商户证书序列号有误。请使用签名私钥匹配的证书序列号')
  }
  const ageSeconds = Math.abs(Date.now() / 1000 - Number(given.timestamp))
  if (!(ageSeconds <= TOLERANCE_SECONDS)) {
    throw signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟')
  }
  const { method, pathAndQuery, body } = request
  const text = [method, pathAndQuery, given.timestamp, given.nonce_str, body, ''].join('\n')
  const isSigned = createVerify('RSA-SHA256')
    .update(text)
    .verify(account.merchantKey, given.signature, 'base64')
  if (!isSigned) throw signError('错误的签名，验签失败', text)
}

const PARTS = ['mchid', 'serial_no', 'nonce_str', 'timestamp', 'signature'] as const

function readAuthorization(header: string | undefined): Record<(typeof PARTS)[number], string> {
  const scheme = 'WECHATPAY2-SHA256-RSA2048 '
  if (!header?.startsWith(scheme)) {
    throw signError(
      'Http头缺少Accept或User-Agent，或Authorization的签名类型不是WECHATPAY2-SHA256-RSA2048',
    )
  }
  const pairs = header.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)
  const given = Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]))
  const missing = PARTS.find((part) => !given[part])
  if (missing) throw signError(`Http头Authorization中缺少${missing}`)
  return given as Record<(typeof PARTS)[number], string>
}

/** Like the network, shows the text it verified: half of all signing bugs are found by comparing it. */
function signError(message: string, signedText?: string): Refusal {
  return new Refusal('SIGN_ERROR', message, {
    issue: 'sign not match',
    location: 'authorization',
    ...(signedText ? { sign_information: signedText } : {}),
  })
}
