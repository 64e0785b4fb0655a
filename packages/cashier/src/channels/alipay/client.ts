import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { UnknownCause } from '@onetill/contract'
import { AlipayRequestError, AlipaySdk } from 'alipay-sdk'
import { z } from 'zod'
import { causeOf } from '../cause-of'
import { toBeijingTime } from './transform'

/** A merchant's Alipay account. The official SDK brings its own HTTP client; `fetch` only downloads bills. */
export type AlipayConfig = {
  readonly baseUrl: string
  readonly appId: string
  readonly sellerId: string
  readonly privateKeyPem: string
  /** Alipay's own public key, not the one uploaded for the app. */
  readonly alipayPublicKeyPem: string
  readonly fetch: typeof fetch
  /** In production https://openauth.alipay.com; without it nobody's open id can be asked for. */
  readonly oauthUrl?: string
  readonly now: () => Date
  readonly timeoutMs?: number
}

/** What a call came to. An answer whose signature does not hold is no answer at all. */
export type Answer =
  | { readonly kind: 'ok'; readonly content: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause }

export type Order = {
  readonly bizContent: object
  readonly notifyUrl?: string
  readonly returnUrl?: string
}

export type AlipayClient = {
  /** Calls the gateway. */
  call(method: string, order: Order): Promise<Answer>
  /** A signed address of the gateway for the buyer's browser. Nothing is sent. */
  address(method: string, order: Order): string
  /** A signed order for the app's SDK. Nothing is sent. */
  orderText(method: string, order: Order): string
  /** A file of the network's own; undefined when there is none to be had. */
  download(address: string): Promise<Buffer | undefined>
  /** Trades a code that a payer's browser brought for the payer's id. */
  redeem(code: string): Promise<Answer>
  isFromNetwork(fields: Readonly<Record<string, string>>): boolean
}

/** How much longer than a call a file may take. */
const DOWNLOADS_TAKE = 6

const zRefusedToken = z
  .string()
  .transform((text, issues) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      issues.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.object({ error_response: z.object({ sub_code: z.string() }) }))
const TOKEN = 'alipay.system.oauth.token'
const zAnswer = z.object({ code: z.string(), sub_code: z.string().optional() })

// "Ask again" in the network's words: nothing is said about whether the call had an effect.
const UNDECIDED = /^(ACQ\.SYSTEM_ERROR|aop\.ACQ\.SYSTEM_ERROR|isp\.(?!bill_not_exist$).*)$/

export function createClient(config: AlipayConfig): AlipayClient {
  const sdk = new AlipaySdk({
    appId: config.appId,
    privateKey: exportKey(createPrivateKey(config.privateKeyPem), 'pkcs8'),
    keyType: 'PKCS8',
    alipayPublicKey: exportKey(createPublicKey(config.alipayPublicKeyPem), 'spki'),
    gateway: new URL('/gateway.do', config.baseUrl).href,
    timeout: config.timeoutMs ?? 10_000,
    camelcase: false,
  })
  // The SDK stamps in the server's own time zone; the network reads Beijing time.
  const stamped = (order: Order) => ({ ...order, timestamp: toBeijingTime(config.now()) })
  return {
    call: async (method, order) => {
      try {
        return readAnswer(await sdk.exec(method, stamped(order), { validateSign: true }))
      } catch (error) {
        return { kind: 'unknown', cause: causeOfRequest(error) }
      }
    },
    address: (method, order) => sdk.pageExecute(method, 'GET', stamped(order)),
    orderText: (method, order) => sdk.sdkExecute(method, stamped(order)),
    download: (address) => download(config, address),
    redeem: async (code) => {
      try {
        const params = {
          grantType: 'authorization_code',
          code,
          timestamp: toBeijingTime(config.now()),
        }
        return readToken(await sdk.exec(TOKEN, params, { validateSign: true }))
      } catch (error) {
        const code = refusedToken(error)
        return code ? { kind: 'refused', code } : { kind: 'unknown', cause: causeOfRequest(error) }
      }
    },
    isFromNetwork: (fields) => sdk.checkNotifySignV2(fields),
  }
}

/** The address came signed. Nothing of ours is sent along: the network's own token is in it. */
async function download(config: AlipayConfig, address: string): Promise<Buffer | undefined> {
  const patienceMs = (config.timeoutMs ?? 10_000) * DOWNLOADS_TAKE
  try {
    const response = await config.fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

function readAnswer(content: unknown): Answer {
  const answer = zAnswer.safeParse(content)
  if (!answer.success) return { kind: 'unknown', cause: 'bad_answer' }
  const { code, sub_code = code } = answer.data
  if (code === '10000') return { kind: 'ok', content }
  if (code === '20000' || UNDECIDED.test(sub_code)) {
    return { kind: 'unknown', cause: 'network_error' }
  }
  return { kind: 'refused', code: sub_code }
}

/** The one method whose success carries no code. */
function readToken(content: unknown): Answer {
  return zAnswer.safeParse(content).success ? readAnswer(content) : { kind: 'ok', content }
}

/** A refused code comes back unsigned, under a name of its own: enough to end a detour, and nothing else rests on it. */
function refusedToken(error: unknown): string | undefined {
  if (!(error instanceof AlipayRequestError) || typeof error.responseDataRaw !== 'string') return
  const parsed = zRefusedToken.safeParse(error.responseDataRaw)
  return parsed.data?.error_response.sub_code
}

function causeOfRequest(error: unknown): UnknownCause {
  if (!(error instanceof AlipayRequestError)) return 'bad_answer'
  const { cause } = error
  if (cause instanceof SyntaxError) return 'bad_answer'
  if (cause instanceof Error) return causeOf(cause)
  return error.message.startsWith('HTTP 请求错误') ? 'network_error' : 'bad_answer'
}

function exportKey(key: ReturnType<typeof createPrivateKey>, type: 'pkcs8' | 'spki'): string {
  return key.export({ type: type as 'pkcs8', format: 'pem' }).toString()
}
