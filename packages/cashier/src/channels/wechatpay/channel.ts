import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import type { Flow } from '@onetill/contract'
import type {
  Asked,
  ChannelOutcome,
  CloseOutcome,
  PaymentChannel,
  RefundAsked,
  RefundOutcome,
  RefundRequest,
  StartRequest,
} from '../channel'
import { app } from './app'
import { fetchBill } from './bill'
import { createClient, type WechatpayClient } from './client'
import type { Account, WechatpayFlow } from './flow'
import { h5 } from './h5'
import { identifyPayer, type WechatOauth } from './identify'
import { jsapi } from './jsapi'
import { native } from './native'
import { openNotification } from './notification'
import { readBill } from './read-bill'
import { signText } from './signature'
import {
  readRefund,
  readRefusal,
  readTransaction,
  toRefund,
  zRefund,
  zTransaction,
} from './transform'

/** A merchant's WeChat Pay v3 account. `platformKeys` maps each serial to the network's public key or certificate in PEM; keys it rotates to later are fetched. */
export type WechatpayConfig = {
  readonly baseUrl: string
  readonly mchid: string
  readonly appid: string
  readonly serial: string
  readonly privateKeyPem: string
  readonly apiV3Key: string
  readonly platformKeys: Readonly<Record<string, string>>
  /** Without it nobody's openid can be asked for. */
  readonly oauth?: WechatOauth
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly timeoutMs?: number
}

const FLOWS: ReadonlyMap<Flow, WechatpayFlow> = new Map([
  ['wechatpay.native', native],
  ['wechatpay.h5', h5],
  ['wechatpay.jsapi', jsapi],
  ['wechatpay.app', app],
])

/** WeChat Pay v3 for one merchant account: the same code for the real network and for the sandbox. */
export function createWechatpay(config: WechatpayConfig): PaymentChannel {
  const privateKey = createPrivateKey(config.privateKeyPem)
  const platformKeys = new Map(
    Object.entries(config.platformKeys).map(([serial, pem]) => [serial, createPublicKey(pem)]),
  )
  const client = createClient({ timeoutMs: 10_000, ...config, privateKey, platformKeys })
  const account: Account = {
    appid: config.appid,
    mchid: config.mchid,
    sign: (text) => signText(text, privateKey),
    timestamp: () => Math.floor(config.now().getTime() / 1000).toString(),
    nonce: () => randomBytes(16).toString('hex'),
  }
  return {
    channel: 'wechatpay',
    flows: [...FLOWS.keys()],
    start: (request) => start(client, account, request),
    query: (asked) => query(client, account, asked),
    close: (asked) => close(client, account, asked),
    refund: (request) => refund(client, request),
    queryRefund: (asked) => queryRefund(client, asked),
    bill: (date) => fetchBill(client, config.mchid, date),
    readBill: (text) => readBill(text, config.mchid),
    readNotification: async (raw) => {
      const known = await client.ring.keysFor(raw.headers['wechatpay-serial'])
      return openNotification(raw, { ...config, platformKeys: known }, config.now())
    },
    reply: (result) =>
      result === 'accepted'
        ? { status: 200, contentType: JSON_TYPE, body: '{"code":"SUCCESS","message":"成功"}' }
        : { status: 500, contentType: JSON_TYPE, body: '{"code":"FAIL","message":"失败"}' },
    ...(config.oauth ? { identify: identifyPayer({ ...config, oauth: config.oauth }) } : {}),
  }
}

const JSON_TYPE = 'application/json'

async function start(
  client: WechatpayClient,
  account: Account,
  request: StartRequest,
): Promise<ChannelOutcome> {
  const flow = FLOWS.get(request.flow)
  if (!flow) throw new TypeError(`wechatpay has no flow ${request.flow}`)
  const answer = await client.post(flow.path, flow.toContent(account, request))
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') {
    if (answer.code === 'ORDERPAID') return query(client, account, request)
    return { status: 'failed', reason: readRefusal(answer.code) }
  }
  try {
    return { status: 'pending', present: flow.toPresent(account, answer.content, request) }
  } catch {
    return { status: 'unknown', cause: 'bad_answer' }
  }
}

async function query(
  client: WechatpayClient,
  account: Account,
  asked: Asked,
): Promise<ChannelOutcome> {
  const answer = await client.get(`${orderPath(asked.reference)}?mchid=${account.mchid}`)
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') {
    // The order may still be on its way there: not paid, but no final word either.
    if (answer.isSigned && isMissing(answer.code)) return { status: 'pending', present: null }
    return { status: 'unknown', cause: 'network_error' }
  }
  const transaction = zTransaction.safeParse(answer.content)
  const isOurs =
    transaction.data?.mchid === account.mchid && transaction.data.out_trade_no === asked.reference
  if (!transaction.success || !isOurs) return { status: 'unknown', cause: 'bad_answer' }
  return readTransaction(transaction.data)
}

async function close(
  client: WechatpayClient,
  account: Account,
  asked: Asked,
): Promise<CloseOutcome> {
  const answer = await client.post(`${orderPath(asked.reference)}/close`, { mchid: account.mchid })
  if (answer.kind === 'ok') return 'closed'
  if (answer.kind === 'unknown') return 'unknown'
  if (!answer.isSigned) return 'unknown'
  if (answer.code === 'ORDERPAID') return 'already_paid'
  // An order that never arrived can't be paid either: `time_expire` refuses it should it still turn up late.
  return answer.code === 'ORDER_CLOSED' || isMissing(answer.code) ? 'closed' : 'unknown'
}

async function refund(client: WechatpayClient, request: RefundRequest): Promise<RefundOutcome> {
  const answer = await client.post('/v3/refund/domestic/refunds', toRefund(request))
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'ok') return readRefundAnswer(answer.content, request)
  if (!answer.isSigned) return { status: 'unknown', cause: 'bad_answer' }
  return { status: 'failed', reason: readRefusal(answer.code) }
}

async function queryRefund(client: WechatpayClient, asked: RefundAsked): Promise<RefundOutcome> {
  const path = `/v3/refund/domestic/refunds/${encodeURIComponent(asked.refundReference)}`
  const answer = await client.get(path)
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  // A refund the network does not know is not refused: it may be asked for again under the same reference.
  if (answer.kind === 'refused') return { status: 'unknown', cause: 'network_error' }
  return readRefundAnswer(answer.content, asked)
}

function readRefundAnswer(content: unknown, asked: RefundAsked): RefundOutcome {
  const parsed = zRefund.safeParse(content)
  const isAsked =
    parsed.data?.out_refund_no === asked.refundReference &&
    parsed.data.out_trade_no === asked.reference
  return parsed.success && isAsked
    ? readRefund(parsed.data)
    : { status: 'unknown', cause: 'bad_answer' }
}

function orderPath(reference: string): string {
  return `/v3/pay/transactions/out-trade-no/${encodeURIComponent(reference)}`
}

function isMissing(code: string): boolean {
  return ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'].includes(code)
}
