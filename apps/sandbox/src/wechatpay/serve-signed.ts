import type { Books } from '../books/open-books'
import { misbehave, type NodeContext } from '../scenario/misbehave'
import type { Operation } from '../scenario/names'
import type { WechatpayAccount } from './account'
import { answerRefusal, resealAnswer } from './answer'
import { checkRequest } from './check-request'
import { REFUSALS, Refusal, type RefusalCode } from './refusals'
import { signingAccount } from './signing-account'

export type Handler = (content: unknown) => Promise<Response>

export type SignedCall = {
  readonly books: Books
  readonly account: WechatpayAccount
  readonly context: NodeContext
  readonly operation: Operation
  readonly referenceOf: (content: unknown) => string
  readonly handler: Handler
}

/** Checks who asks, lets a scenario strike, and signs whatever comes of it with the key of the moment. */
export async function serveSigned(call: SignedCall): Promise<Response> {
  const answered = await serve(call)
  const signing = await signingAccount(call.books, call.account)
  const serial = answered.headers.get('wechatpay-serial')
  // A file is not signed at all, and what is signed with the key of the moment stays as it is.
  return serial === null || serial === signing.platformSerial
    ? answered
    : resealAnswer(answered, signing)
}

async function serve(call: SignedCall): Promise<Response> {
  const { books, account, context, operation } = call
  try {
    const body = await context.req.text()
    const url = new URL(context.req.url)
    checkRequest(
      {
        method: context.req.method,
        pathAndQuery: `${url.pathname}${url.search}`,
        body,
        authorization: context.req.header('authorization'),
      },
      account,
    )
    const content = parseJson(body)
    const reference = call.referenceOf(content)
    return await misbehave(
      context,
      books,
      { network: 'wechatpay', operation, merchant: account.mchid, reference },
      async (skewSeconds) => {
        const answered = await call.handler(content).catch((error) => refuse(error, account))
        return skewSeconds ? resealAnswer(answered, account, skewSeconds) : answered
      },
      (code) => answerRefusal(new Refusal(knownCode(code)), account),
    )
  } catch (error) {
    return refuse(error, account)
  }
}

function refuse(error: unknown, account: WechatpayAccount): Response {
  if (error instanceof Refusal) return answerRefusal(error, account)
  console.error(error)
  return answerRefusal(new Refusal('SYSTEM_ERROR'), account)
}

function knownCode(code: string | null): RefusalCode {
  return code !== null && code in REFUSALS ? (code as RefusalCode) : 'NO_AUTH'
}

function parseJson(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal('PARAM_ERROR', '请求体不是合法的JSON')
  }
}
