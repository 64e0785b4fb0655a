import { type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import type { UnknownCause } from '@onetill/contract'
import { z } from 'zod'

/** What a call came to. An answer the bank did not sign for this very question is no answer. */
export type BankAnswer =
  | { readonly kind: 'ok'; readonly content: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause }

export type BankClient = {
  get(path: string): Promise<BankAnswer>
  post(path: string, content: unknown): Promise<BankAnswer>
}

type ClientConfig = {
  readonly baseUrl: string
  readonly client: string
  readonly privateKey: KeyObject
  readonly bankKey: KeyObject
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly timeoutMs: number
}

const zRefusal = z.object({ code: z.string() })

export function createBankClient(config: ClientConfig): BankClient {
  return {
    get: (path) => call(config, 'GET', path, ''),
    post: (path, content) => call(config, 'POST', path, JSON.stringify(content)),
  }
}

async function call(
  config: ClientConfig,
  method: 'GET' | 'POST',
  path: string,
  body: string,
): Promise<BankAnswer> {
  const nonce = randomBytes(16).toString('hex')
  const timestamp = Math.floor(config.now().getTime() / 1000).toString()
  const text = [method, path, timestamp, nonce, body, ''].join('\n')
  try {
    const response = await config.fetch(new URL(path, config.baseUrl), {
      method,
      headers: {
        'content-type': 'application/json',
        'bank-client': config.client,
        'bank-timestamp': timestamp,
        'bank-nonce': nonce,
        'bank-signature': sign(null, Buffer.from(text), config.privateKey).toString('base64'),
      },
      signal: AbortSignal.timeout(config.timeoutMs),
      redirect: 'error',
      ...(method === 'POST' ? { body } : {}),
    })
    return readAnswer(config, response, await response.text(), nonce)
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return { kind: 'unknown', cause: timedOut ? 'timeout' : 'connection' }
  }
}

function readAnswer(
  config: ClientConfig,
  response: Response,
  body: string,
  nonce: string,
): BankAnswer {
  if (response.status >= 500) return { kind: 'unknown', cause: 'network_error' }
  const timestamp = response.headers.get('bank-timestamp') ?? ''
  const signature = Buffer.from(response.headers.get('bank-signature') ?? '', 'base64')
  const text = [String(response.status), nonce, timestamp, body, ''].join('\n')
  if (!verify(null, Buffer.from(text), config.bankKey, signature)) {
    return { kind: 'unknown', cause: 'bad_answer' }
  }
  const content = parseJson(body)
  if (response.ok) return { kind: 'ok', content }
  const refusal = zRefusal.safeParse(content)
  return refusal.success
    ? { kind: 'refused', code: refusal.data.code }
    : { kind: 'unknown', cause: 'bad_answer' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
