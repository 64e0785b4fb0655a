import { sign, verify } from 'node:crypto'
import type { BankAccount } from './account'

const TOLERANCE_SECONDS = 300

export type BankRequest = {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly header: (name: string) => string | undefined
}

/** Whether the company signed this very request within the last five minutes. */
export function isFromClient(request: BankRequest, account: BankAccount): boolean {
  const { method, path, body, header } = request
  const [timestamp, nonce] = [header('bank-timestamp') ?? '', header('bank-nonce') ?? '']
  const ageSeconds = Math.abs(Date.now() / 1000 - Number(timestamp))
  if (header('bank-client') !== account.client || !(ageSeconds <= TOLERANCE_SECONDS)) return false
  const text = [method, path, timestamp, nonce, body, ''].join('\n')
  const signature = Buffer.from(header('bank-signature') ?? '', 'base64')
  return verify(null, Buffer.from(text), account.clientKey, signature)
}

/** An answer with the bank's signature over it and the question's nonce: it can't be played again elsewhere. */
export function signedAnswer(
  request: BankRequest,
  account: BankAccount,
  status: number,
  content: object,
): Response {
  const body = JSON.stringify(content)
  const timestamp = Math.floor(Date.now() / 1000).toString()
  const nonce = request.header('bank-nonce') ?? ''
  const text = [String(status), nonce, timestamp, body, ''].join('\n')
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'bank-timestamp': timestamp,
      'bank-signature': sign(null, Buffer.from(text), account.bankKey).toString('base64'),
    },
  })
}
