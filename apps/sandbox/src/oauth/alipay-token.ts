import { randomBytes } from 'node:crypto'
import type { AlipayAccount } from '../alipay/account'
import { type Fields, signText } from '../alipay/signing'
import type { Books } from '../books/open-books'
import { takeCode } from './codes'

export const TOKEN_METHOD = 'alipay.system.oauth.token'

/** The one method of the gateway that answers without a code, and refuses under a name of its own. */
export async function answerToken(
  books: Books,
  account: AlipayAccount,
  fields: Fields,
): Promise<Response> {
  const isAsked = fields.grant_type === 'authorization_code' && Boolean(fields.code)
  const taken = isAsked
    ? await takeCode(books, { network: 'alipay', app: account.appId }, fields.code ?? '')
    : 'unknown'
  if (typeof taken === 'string') {
    return json('error_response', REFUSAL, account)
  }
  const token = () => randomBytes(20).toString('hex')
  const content = {
    access_token: token(),
    expires_in: 1_296_000,
    refresh_token: token(),
    re_expires_in: 2_592_000,
    open_id: taken.openid,
  }
  return json('alipay_system_oauth_token_response', content, account)
}

const REFUSAL = {
  code: '40002',
  msg: 'Invalid Arguments',
  sub_code: 'isv.code-invalid',
  sub_msg: '授权码code无效',
}

function json(key: string, content: object, account: AlipayAccount): Response {
  const text = JSON.stringify(content)
  return new Response(`{"${key}":${text},"sign":"${signText(text, account)}"}`, {
    headers: { 'content-type': 'text/html;charset=utf-8' },
  })
}
