import type { Network } from '../books/payments'

/** Where a scenario may strike: at a payment network, or at the bank that carries payouts. */
export const PLACES = ['wechatpay', 'alipay', 'stripe', 'bank'] as const satisfies readonly (
  | Network
  | 'bank'
)[]
export type Place = (typeof PLACES)[number]

/** Everything the sandbox can be told to do wrong, and what each setting of it means. */
export const SCENARIOS = {
  decline: { at: 'pay', zh: '付款被银行拒绝', en: 'The bank declines the payment' },
  insufficient_funds: { at: 'pay', zh: '付款人余额不足', en: 'The payer has too little money' },
  refuse: { at: 'call', zh: '拒绝请求（code）', en: 'Refuse the request (code)' },
  slow: { at: 'call', zh: '延迟应答（seconds）', en: 'Answer late (seconds)' },
  hang: { at: 'call', zh: '不应答', en: 'Never answer' },
  reset: { at: 'call', zh: '处理前断开连接', en: 'Cut the connection before acting' },
  drop: { at: 'call', zh: '处理后丢掉应答', en: 'Act, then drop the answer' },
  down: { at: 'call', zh: '网络不可用', en: 'The network is down' },
  forget: { at: 'call', zh: '应答成功，却没有记下订单', en: 'Answer well, then forget the order' },
  clock_jump: {
    at: ['call', 'send'],
    zh: '网络的时钟偏了（seconds）',
    en: 'The network’s clock is off (seconds)',
  },
  silent: { at: 'notify', zh: '不发通知', en: 'Forget to notify' },
  twice: { at: 'notify', zh: '通知两次', en: 'Notify twice' },
  late: { at: 'notify', zh: '延迟通知（seconds）', en: 'Notify late (seconds)' },
  wrong_amount: {
    at: 'notify',
    zh: '通知中的金额不符（amountMinor）',
    en: 'Notify another amount (amountMinor)',
  },
  out_of_order: {
    at: 'notify',
    zh: '付款通知晚于退款通知',
    en: 'Notify the refund before the payment',
  },
  refund_fails: { at: 'refund', zh: '退款最终失败', en: 'The refund fails in the end' },
  refund_not_enough: {
    at: 'refund',
    zh: '商户余额不足，拒绝退款',
    en: 'Refuse the refund: the merchant has too little money',
  },
  partial_refund_fails: {
    at: 'refund',
    zh: '部分退款失败，全额退款照常',
    en: 'A partial refund fails; a whole one does not',
  },
  transfer_rejected: {
    at: 'transfer',
    zh: '银行拒绝转账（code）',
    en: 'The bank rejects the transfer (code)',
    networks: ['bank'],
  },
  transfer_returned: {
    at: 'transfer',
    zh: '到账后被退回（seconds、code）',
    en: 'The transfer arrives and is returned (seconds, code)',
    networks: ['bank'],
  },
  transfer_slow: {
    at: 'transfer',
    zh: '转账到账慢（seconds）',
    en: 'The transfer takes long (seconds)',
    networks: ['bank'],
  },
} as const satisfies Record<string, Entry>

type Entry = {
  readonly at: Moment | readonly Moment[]
  readonly zh: string
  readonly en: string
  /** The networks that know such a thing; every one unless said. */
  readonly networks?: readonly Place[]
}

/** When a scenario strikes: at any API call, as the buyer pays, as a notification is queued or sent, at a refund or a payout. */
export type Moment = 'call' | 'pay' | 'notify' | 'send' | 'refund' | 'transfer'

export type ScenarioName = keyof typeof SCENARIOS
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as [ScenarioName, ...ScenarioName[]]

/** Every scenario with its words, as the control API tells them. */
export function describeScenarios() {
  return SCENARIO_NAMES.map((name) => {
    const { at, zh, en, networks = ALL }: Entry = SCENARIOS[name]
    return { name, at, zh, en, networks }
  })
}

const ALL: readonly Network[] = ['wechatpay', 'alipay', 'stripe']

/** Whether a scenario strikes at a moment. */
export function strikesAt(name: ScenarioName, moment: Moment): boolean {
  const { at }: Entry = SCENARIOS[name]
  return typeof at === 'string' ? at === moment : at.includes(moment)
}

/** What a merchant calls, and `notify`, which the network does. */
export const OPERATIONS = [
  'start',
  'query',
  'close',
  'refund',
  'query_refund',
  'bill',
  'notify',
] as const
export type Operation = (typeof OPERATIONS)[number]
