import { z } from 'zod'
import type { PayerLookup } from '../channel'
import type { AlipayClient } from './client'

const zToken = z.object({ open_id: z.string().min(1) })

/** opendocs.alipay.com/open/284/web: silent authorisation (`auth_base`) inside the Alipay client. */
export function identifyPayer(client: AlipayClient, appId: string, pageUrl: string): PayerLookup {
  return {
    flows: ['alipay.jsapi'],
    realm: `alipay:${appId}`,
    address(returnUrl, state) {
      const page = new URL('/oauth2/publicAppAuthorize.htm', pageUrl)
      page.search = new URLSearchParams({
        app_id: appId,
        scope: 'auth_base',
        redirect_uri: returnUrl,
        state,
      }).toString()
      return page.href
    },
    async redeem({ auth_code: code, app_id }) {
      if (!code || (app_id !== undefined && app_id !== appId)) return { status: 'refused' }
      const answer = await client.redeem(code)
      if (answer.kind === 'refused') return { status: 'refused' }
      if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
      const token = zToken.safeParse(answer.content)
      return token.success
        ? { status: 'known', openid: token.data.open_id }
        : { status: 'unknown', cause: 'bad_answer' }
    },
  }
}
