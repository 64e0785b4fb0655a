import { z } from 'zod'
import type { PayerAnswer, PayerLookup } from '../channel'

/** The app's own secret, and where WeChat answers for it; paying has other keys and another address. */
export type WechatOauth = {
  readonly appSecret: string
  /** In production https://open.weixin.qq.com: the page that the payer's browser passes through. */
  readonly pageUrl: string
  /** In production https://api.weixin.qq.com. */
  readonly apiUrl: string
}

type Config = {
  readonly appid: string
  readonly oauth: WechatOauth
  readonly fetch: typeof fetch
  readonly timeoutMs?: number
}

const zToken = z.object({ openid: z.string().min(1) })
const zRefusal = z.object({ errcode: z.number() })
/** -1: the system is busy; the code is still good. */
const BUSY = -1

/** developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html, scope `snsapi_base`. */
export function identifyPayer(config: Config): PayerLookup {
  const { appid, oauth } = config
  return {
    flows: ['wechatpay.jsapi'],
    realm: `wechatpay:${appid}`,
    address(returnUrl, state) {
      const page = new URL('/connect/oauth2/authorize', oauth.pageUrl)
      // The order is WeChat's: it refuses the same parameters in another one.
      page.search = new URLSearchParams([
        ['appid', appid],
        ['redirect_uri', returnUrl],
        ['response_type', 'code'],
        ['scope', 'snsapi_base'],
        ['state', state],
      ]).toString()
      page.hash = 'wechat_redirect'
      return page.href
    },
    redeem: async ({ code }) => (code ? redeem(config, code) : { status: 'refused' }),
  }
}

async function redeem(config: Config, code: string): Promise<PayerAnswer> {
  const { appid, oauth } = config
  const address = new URL('/sns/oauth2/access_token', oauth.apiUrl)
  address.search = new URLSearchParams({
    appid,
    secret: oauth.appSecret,
    code,
    grant_type: 'authorization_code',
  }).toString()
  try {
    const response = await config.fetch(address, {
      signal: AbortSignal.timeout(config.timeoutMs ?? 10_000),
      redirect: 'error',
    })
    return readToken(await response.json())
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return { status: 'unknown', cause: timedOut ? 'timeout' : 'connection' }
  }
}

function readToken(content: unknown): PayerAnswer {
  const token = zToken.safeParse(content)
  if (token.success) return { status: 'known', openid: token.data.openid }
  const refusal = zRefusal.safeParse(content)
  if (!refusal.success) return { status: 'unknown', cause: 'bad_answer' }
  if (refusal.data.errcode === BUSY) return { status: 'unknown', cause: 'network_error' }
  return { status: 'refused' }
}
