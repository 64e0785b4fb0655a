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
import { type AlipayClient, type AlipayConfig, createClient } from './client'
import type { AlipayFlow } from './flow'
import { identifyPayer } from './identify'
import { jsapi } from './jsapi'
import { openNotification } from './notification'
import { page } from './page'
import { qr } from './qr'
import { readBill } from './read-bill'
import {
  CURRENCY,
  readRefund,
  readRefusal,
  readTrade,
  toRefund,
  zRefund,
  zRefundQuery,
  zTrade,
} from './transform'
import { wap } from './wap'

const FLOWS: ReadonlyMap<Flow, AlipayFlow> = new Map([
  ['alipay.qr', qr],
  ['alipay.wap', wap],
  ['alipay.page', page],
  ['alipay.app', app],
  ['alipay.jsapi', jsapi],
])

const TEXT = 'text/plain'

/** Alipay for one merchant account: the same code for the real network and for the sandbox. */
export function createAlipay(config: AlipayConfig): PaymentChannel {
  const client = createClient(config)
  return {
    channel: 'alipay',
    flows: [...FLOWS.keys()],
    start: (request) => start(client, request),
    query: (asked) => query(client, asked),
    close: (asked) => close(client, asked),
    refund: (request) => refund(client, request),
    queryRefund: (asked) => queryRefund(client, asked),
    bill: (date) => fetchBill(client, config.sellerId, date),
    readBill: (text) => readBill(text, config.sellerId),
    readNotification: async (raw) => openNotification(raw, client, config),
    reply: (result) =>
      result === 'accepted'
        ? { status: 200, contentType: TEXT, body: 'success' }
        : { status: 200, contentType: TEXT, body: 'fail' },
    ...(config.oauthUrl ? { identify: identifyPayer(client, config.appId, config.oauthUrl) } : {}),
  }
}

async function start(client: AlipayClient, request: StartRequest): Promise<ChannelOutcome> {
  const flow = FLOWS.get(request.flow)
  if (!flow) throw new TypeError(`alipay has no flow ${request.flow}`)
  // The wire names no currency: dollars would be charged as yuan.
  if (request.currency !== CURRENCY) return { status: 'failed', reason: 'network_refused' }
  const result = await flow(client, request)
  if (result.kind === 'started') return { status: 'pending', present: result.present }
  if (result.kind === 'unknown') return { status: 'unknown', cause: result.cause }
  if (result.code === 'ACQ.TRADE_HAS_SUCCESS') return query(client, request)
  return { status: 'failed', reason: readRefusal(result.code) }
}

async function query(client: AlipayClient, asked: Asked): Promise<ChannelOutcome> {
  const bizContent = { out_trade_no: asked.reference }
  const answer = await client.call('alipay.trade.query', { bizContent })
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') {
    // A trade begins when the buyer opens it: until then the network has never heard of it.
    if (answer.code === 'ACQ.TRADE_NOT_EXIST') return { status: 'pending', present: null }
    return { status: 'unknown', cause: 'network_error' }
  }
  const trade = zTrade.safeParse(answer.content)
  if (trade.data?.out_trade_no !== asked.reference) {
    return { status: 'unknown', cause: 'bad_answer' }
  }
  return readTrade(trade.data)
}

async function close(client: AlipayClient, asked: Asked): Promise<CloseOutcome> {
  const bizContent = { out_trade_no: asked.reference }
  const answer = await client.call('alipay.trade.close', { bizContent })
  if (answer.kind === 'ok') return 'closed'
  if (answer.kind === 'unknown') return 'unknown'
  // Never opened by a buyer: nothing to close, and `time_expire` shuts the way in.
  if (answer.code === 'ACQ.TRADE_NOT_EXIST') return 'closed'
  const outcome = await query(client, asked)
  if (outcome.status === 'succeeded') return 'already_paid'
  return outcome.status === 'failed' ? 'closed' : 'unknown'
}

async function refund(client: AlipayClient, request: RefundRequest): Promise<RefundOutcome> {
  const answer = await client.call('alipay.trade.refund', { bizContent: toRefund(request) })
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') return { status: 'failed', reason: readRefusal(answer.code) }
  const parsed = zRefund.safeParse(answer.content)
  return parsed.success
    ? readRefund(parsed.data, request)
    : { status: 'unknown', cause: 'bad_answer' }
}

async function queryRefund(client: AlipayClient, asked: RefundAsked): Promise<RefundOutcome> {
  const bizContent = { out_trade_no: asked.reference, out_request_no: asked.refundReference }
  const answer = await client.call('alipay.trade.fastpay.refund.query', { bizContent })
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') return { status: 'unknown', cause: 'network_error' }
  const { data } = zRefundQuery.safeParse(answer.content)
  // Without a status the network knows of no refund: it may be asked for again under the same reference.
  if (data?.refund_status === undefined) return { status: 'unknown', cause: 'network_error' }
  const isAsked = data.out_request_no === asked.refundReference
  if (!isAsked || data.trade_no === undefined || data.refund_amount === undefined) {
    return { status: 'unknown', cause: 'bad_answer' }
  }
  return data.refund_status === 'REFUND_SUCCESS'
    ? { status: 'succeeded', networkRef: data.trade_no, refundMinor: data.refund_amount }
    : { status: 'pending' }
}
