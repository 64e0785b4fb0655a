import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AlipayAccount } from '../alipay/account'
import type { Books } from '../books/open-books'
import { isRegistered } from '../phone/h5-check'
import type { WechatpayAccount } from '../wechatpay/account'
import { type CodeOwner, giveCode, openidOf, takeCode } from './codes'

const PERSON_COOKIE = 'sandbox_person'

type Accounts = {
  readonly wechatpay: WechatpayAccount
  readonly alipay: AlipayAccount
  /** The site whose pages the merchant has registered for authorisation. */
  readonly site: URL
}

/** Where a buyer's own app tells a shop who they are, without asking anything. */
export function oauthRoutes(books: Books, { wechatpay, alipay, site }: Accounts) {
  const app = new Hono()

  app.get('/connect/oauth2/authorize', async (context) => {
    const { appid, redirect_uri: back, response_type, scope, state } = context.req.query()
    if (appid !== wechatpay.appid) return context.text('AppID 参数错误', 400)
    if (!back || !isRegistered(back, site)) {
      return context.text('redirect_uri域名与后台配置不一致，错误码：10003', 400)
    }
    const isSilent = response_type === 'code' && scope === 'snsapi_base'
    if (!isSilent) return context.text('Scope 参数错误或没有 Scope 权限', 400)
    if (state && !/^[a-zA-Z0-9]{1,128}$/.test(state)) return context.text('state 参数错误', 400)
    const owner = { network: 'wechatpay', app: wechatpay.appid } as const
    return leave(context, back, { code: await code(context, books, owner), state: state ?? '' })
  })

  app.get('/sns/oauth2/access_token', async (context) => {
    const { appid, secret, code: given = '', grant_type } = context.req.query()
    if (grant_type !== 'authorization_code') return refuse(context, 40002, 'invalid grant_type')
    if (appid !== wechatpay.appid) return refuse(context, 40013, 'invalid appid')
    if (!secret || secret !== wechatpay.appSecret)
      return refuse(context, 40125, 'invalid appsecret')
    const taken = await takeCode(books, { network: 'wechatpay', app: appid }, given)
    if (taken === 'used') return refuse(context, 40163, 'code been used')
    if (taken === 'unknown') return refuse(context, 40029, 'invalid code')
    return context.json({
      access_token: randomBytes(32).toString('base64url'),
      expires_in: 7200,
      refresh_token: randomBytes(32).toString('base64url'),
      openid: taken.openid,
      scope: 'snsapi_base',
    })
  })

  app.get('/oauth2/publicAppAuthorize.htm', async (context) => {
    const { app_id, scope, redirect_uri: back, state = '' } = context.req.query()
    if (app_id !== alipay.appId) return context.text('insufficient-isv-permissions', 400)
    if (!back || !isRegistered(back, site)) return context.text('invalid redirect_uri', 400)
    if (scope !== 'auth_base') return context.text('invalid scope', 400)
    const owner = { network: 'alipay', app: alipay.appId } as const
    const auth_code = await code(context, books, owner)
    return leave(context, back, { app_id, source: 'alipay_wallet', scope, auth_code, state })
  })
  return app
}

/** The person at this browser: whoever it was last time. */
function code(context: Context, books: Books, owner: CodeOwner): Promise<string> {
  const known = getCookie(context, PERSON_COOKIE)
  const person = known ?? randomBytes(12).toString('hex')
  if (!known) setCookie(context, PERSON_COOKIE, person, { httpOnly: true, sameSite: 'Lax' })
  return giveCode(books, owner, openidOf(person, owner.app))
}

function leave(context: Context, back: string, answer: Readonly<Record<string, string>>) {
  const address = new URL(back)
  for (const [name, value] of Object.entries(answer)) {
    if (value) address.searchParams.set(name, value)
  }
  return context.redirect(address.href, 302)
}

/** The API answers 200 whatever happened. */
function refuse(context: Context, errcode: number, errmsg: string) {
  return context.json({ errcode, errmsg: `${errmsg}, rid: ${randomBytes(12).toString('hex')}` })
}
