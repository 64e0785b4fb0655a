import { type KeyObject, randomBytes } from 'node:crypto'
import type { UnknownCause } from '@onetill/contract'
import { z } from 'zod'
import { causeOf } from '../cause-of'
import { readCertificates } from './certificates'
import { createKeyRing, type KeyRing } from './key-ring'
import { authorization, isFromNetwork, requestText, signText } from './signature'

export type WechatpayClient = {
  /** The network's keys, kept up to date with its rotation. */
  readonly ring: KeyRing
  get(path: string): Promise<Answer>
  post(path: string, content: unknown): Promise<Answer>
  /** A file of the network's own, as bytes nobody signed; undefined when there is none to be had. */
  download(address: string): Promise<Buffer | undefined>
}

/**
 * What a call came to. A success the network did not sign is no answer at all. Its gateway may refuse without a
 * signature, as its own SDKs allow for: such a refusal may end a start, but never decides about money already there.
 */
export type Answer =
  | { readonly kind: 'ok'; readonly content: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly isSigned: boolean }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause }

export type ClientConfig = {
  readonly baseUrl: string
  readonly mchid: string
  readonly serial: string
  readonly privateKey: KeyObject
  readonly apiV3Key: string
  /** The keys known from the start. */
  readonly platformKeys: ReadonlyMap<string, KeyObject>
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly timeoutMs: number
}

const zRefusal = z.object({ code: z.string() })

// "Ask again" in the network's words: nothing is said about whether the call had an effect.
const UNDECIDED = new Set(['SYSTEM_ERROR', 'BANK_ERROR', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED'])

/** How much longer than a call a file may take. */
const DOWNLOADS_TAKE = 6

/** Calls that are signed going out and believed coming in only when the network's own signature holds. */
export function createClient(config: ClientConfig): WechatpayClient {
  const ring = createKeyRing(config.platformKeys, () => fetchKeys(config), config.now)
  return {
    ring,
    get: (path) => call(config, ring, 'GET', path, ''),
    post: (path, content) => call(config, ring, 'POST', path, JSON.stringify(content)),
    download: (address) => download(config, new URL(address)),
  }
}

async function call(
  config: ClientConfig,
  ring: KeyRing,
  method: 'GET' | 'POST',
  path: string,
  body: string,
): Promise<Answer> {
  try {
    const received = await send(config, method, path, body)
    const keys = await ring.keysFor(received.headers['wechatpay-serial'])
    return readAnswer(config, received, keys)
  } catch (error) {
    return { kind: 'unknown', cause: causeOf(error) }
  }
}

type Received = {
  readonly ok: boolean
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function send(
  config: ClientConfig,
  method: 'GET' | 'POST',
  path: string,
  body: string,
): Promise<Received> {
  const response = await config.fetch(new URL(path, config.baseUrl), {
    method,
    headers: requestHeaders(config, method, path, body),
    signal: AbortSignal.timeout(config.timeoutMs),
    redirect: 'error',
    ...(method === 'POST' ? { body } : {}),
  })
  const { ok, status } = response
  return { ok, status, headers: Object.fromEntries(response.headers), body: await response.text() }
}

async function fetchKeys(config: ClientConfig) {
  try {
    const answer = await send(config, 'GET', '/v3/certificates', '')
    return answer.ok ? readCertificates(answer, config.apiV3Key, config.now()) : undefined
  } catch {
    return undefined
  }
}

/** Only from the network itself: whatever an answer says, our signature goes nowhere else. */
async function download(config: ClientConfig, address: URL): Promise<Buffer | undefined> {
  if (address.origin !== new URL(config.baseUrl).origin) return undefined
  try {
    const response = await config.fetch(address, {
      headers: requestHeaders(config, 'GET', `${address.pathname}${address.search}`, ''),
      signal: AbortSignal.timeout(config.timeoutMs * DOWNLOADS_TAKE),
      redirect: 'error',
    })
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

function requestHeaders(
  config: ClientConfig,
  method: string,
  path: string,
  body: string,
): Record<string, string> {
  const timestamp = Math.floor(config.now().getTime() / 1000).toString()
  const stamp = { timestamp, nonce: randomBytes(16).toString('hex') }
  const signature = signText(requestText({ method, path, body, ...stamp }), config.privateKey)
  const publicKeySerial = [...config.platformKeys.keys()].find((it) => it.startsWith('PUB_KEY_ID_'))
  return {
    Authorization: authorization(config, stamp, signature),
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'User-Agent': 'onetill',
    // Merchants on public-key mode must name the key they can verify; certificate merchants must not.
    ...(publicKeySerial ? { 'Wechatpay-Serial': publicKeySerial } : {}),
  }
}

function readAnswer(
  config: ClientConfig,
  { ok, status, headers, body }: Received,
  keys: ReadonlyMap<string, KeyObject>,
): Answer {
  const isSigned = isFromNetwork({ headers, body }, keys, config.now())
  const isForged = !isSigned && (ok || 'wechatpay-signature' in headers)
  if (isForged) return { kind: 'unknown', cause: 'bad_answer' }
  const content = parseJson(body)
  if (!ok) return readRefusal(status, content, isSigned)
  const isEmptyWhereAllowed = status === 204 && body === ''
  return content === undefined && !isEmptyWhereAllowed
    ? { kind: 'unknown', cause: 'bad_answer' }
    : { kind: 'ok', content }
}

function readRefusal(status: number, content: unknown, isSigned: boolean): Answer {
  if (status >= 500) return { kind: 'unknown', cause: 'network_error' }
  const refusal = zRefusal.safeParse(content)
  if (!refusal.success) return { kind: 'unknown', cause: 'bad_answer' }
  const { code } = refusal.data
  return UNDECIDED.has(code)
    ? { kind: 'unknown', cause: 'network_error' }
    : { kind: 'refused', code, isSigned }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
