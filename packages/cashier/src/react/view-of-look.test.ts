import type { AttemptView, CheckoutLook, PlannedFlow, Present } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { codeRanOut, isWatched, markedFlow, screenOf } from './view-of-look'

const NOW = new Date('2026-03-01T10:00:00Z')
const LATER = new Date('2026-03-01T10:10:00Z')
const EARLIER = new Date('2026-03-01T09:50:00Z')
const AROUND = { now: NOW, closed: false, choosing: false }

const BALANCE: PlannedFlow = {
  flow: 'balance.one_tap',
  channel: 'balance',
  fit: 'here',
  because: ['allowed'],
}
const NATIVE: PlannedFlow = {
  flow: 'wechatpay.native',
  channel: 'wechatpay',
  fit: 'here',
  because: ['allowed'],
}

function look(
  checkout: Partial<CheckoutLook['checkout']> = {},
  rest: Partial<Omit<CheckoutLook, 'checkout'>> = {},
): CheckoutLook {
  return {
    checkout: {
      id: 'chk_1',
      purpose: 'purchase',
      status: 'ready_for_complete',
      merchant: null,
      lines: [],
      currency: 'CNY',
      totalMinor: 12_800n,
      surface: 'feed',
      email: null,
      address: null,
      needs: [],
      heldUntil: LATER,
      returnTo: null,
      createdAt: EARLIER,
      ...checkout,
    },
    plan: {
      matrixVersion: '1',
      client: {
        host: 'browser',
        platform: 'ios',
        form: 'phone',
        version: null,
        confidence: 'inferred',
        embedded: false,
        evidence: [],
      },
      surface: 'feed',
      flows: [BALANCE, NATIVE],
      handoffs: [],
      rejected: [],
    },
    balanceMinor: null,
    attempt: null,
    order: null,
    ...rest,
  }
}

function attempt(
  state: AttemptView['state'],
  present: Present | null = null,
  failure: string | null = null,
): AttemptView {
  return {
    id: 'att_1',
    flow: 'wechatpay.native',
    channel: 'wechatpay',
    state,
    failure,
    present,
    insteadOf: null,
    createdAt: NOW,
  }
}

const QR: Present = { kind: 'qr', payload: 'weixin://x', expiresAt: LATER.toISOString() }
const FORM: Present = {
  kind: 'form',
  clientSecret: 'pi_1_secret',
  publishableKey: 'pk_1',
  scriptUrl: 'https://network.example/v3/',
}
const REDIRECT: Present = { kind: 'redirect', url: 'https://network.example/pay' }

describe('screenOf', () => {
  it.each([
    ['a fresh checkout', look(), 'choose'],
    ['a code to scan', look({}, { attempt: attempt('pending', QR) }), 'scan'],
    ['back from a network', look({}, { attempt: attempt('pending', REDIRECT) }), 'returning'],
    [
      'another network’s page than the one picked',
      look({}, { attempt: { ...attempt('pending', REDIRECT), insteadOf: 'alipay.wap' } }),
      'switched',
    ],
    [
      'another network’s code than the one picked',
      look({}, { attempt: { ...attempt('pending', QR), insteadOf: 'alipay.wap' } }),
      'scan',
    ],
    [
      'a network to wait for',
      look({}, { attempt: attempt('pending', { kind: 'wait' }) }),
      'checking',
    ],
    ['a network that said nothing', look({}, { attempt: attempt('unknown') }), 'checking'],
    ['a network not yet asked', look({}, { attempt: attempt('created') }), 'checking'],
    [
      'an app’s own sheet',
      look({}, { attempt: attempt('pending', { kind: 'sdk', params: {} }) }),
      'bridge',
    ],
    ['a network’s own fields', look({}, { attempt: attempt('pending', FORM) }), 'form'],
    ['a failed try', look({}, { attempt: attempt('failed', null, 'declined') }), 'choose'],
    ['the end', look({ status: 'completed' }), 'paid'],
    ['given up', look({ status: 'canceled' }), 'over'],
  ] as const)('%s', (_, seen, kind) => {
    expect(screenOf(seen, AROUND).kind).toBe(kind)
  })

  it('calls nothing paid but what the cashier calls completed', () => {
    const paidAttempt = look({ status: 'complete_in_progress' }, { attempt: attempt('succeeded') })
    expect(screenOf(paidAttempt, AROUND).kind).not.toBe('paid')
  })

  it('goes on waiting for an open payment after the stock’s time ran out', () => {
    const late = look({ heldUntil: EARLIER }, { attempt: attempt('pending', QR) })
    expect(screenOf(late, AROUND).kind).toBe('scan')
  })

  it('lets the buyer choose again while an attempt is open', () => {
    const open = look({}, { attempt: attempt('pending', QR) })
    expect(screenOf(open, { ...AROUND, choosing: true }).kind).toBe('choose')
  })

  it('believes the till, not this clock, that a checkout is closed', () => {
    expect(screenOf(look({ heldUntil: EARLIER }), AROUND).kind).toBe('choose')
    expect(screenOf(look(), { ...AROUND, closed: true })).toEqual({
      kind: 'over',
      why: 'expired',
      refunded: false,
    })
  })

  it('says that money which came too late goes back', () => {
    const late = look(
      { status: 'canceled', heldUntil: EARLIER },
      { attempt: attempt('succeeded', null, 'out_of_stock') },
    )
    expect(screenOf(late, AROUND)).toEqual({ kind: 'over', why: 'expired', refunded: true })
  })

  it('asks the cashier once the buyer is back from an app’s sheet', () => {
    const open = look({}, { attempt: attempt('pending', { kind: 'sdk', params: {} }) })
    expect(screenOf(open, { ...AROUND, returned: true }).kind).toBe('checking')
  })

  it('offers no flow whose app isn’t here, and still a way on when it was the only one', () => {
    const seen = look()
    const missing = ['wechatpay.native'] as const
    expect(screenOf(seen, { ...AROUND, missing })).toMatchObject({ flows: [BALANCE], missing })
    const alone = { ...seen, plan: { ...seen.plan, flows: [NATIVE] } }
    expect(screenOf(alone, { ...AROUND, missing })).toMatchObject({
      flows: [],
      handoffs: [{ handoff: 'send_link' }],
    })
    expect(screenOf(seen, { ...AROUND, missing: ['alipay.app'] })).toMatchObject({ missing: [] })
  })

  it('pays in a window of its own wherever the page stands in a frame', () => {
    const seen = look({}, { attempt: attempt('pending', QR) })
    const client = { ...seen.plan.client, embedded: true }
    const framed = { ...seen, plan: { ...seen.plan, client } }
    expect(screenOf(framed, AROUND).kind).toBe('window')
    const done = { ...framed, checkout: { ...framed.checkout, status: 'completed' as const } }
    expect(screenOf(done, AROUND).kind).toBe('paid')
  })

  it('tells the failure of the last try beside the choice', () => {
    const failed = look({}, { attempt: attempt('failed', null, 'declined') })
    expect(screenOf(failed, AROUND)).toMatchObject({ kind: 'choose', failure: 'declined' })
  })

  it.each([
    ['insufficient_balance', 2_800n, 10_000n],
    ['wallet_frozen', null, 10_000n],
    ['insufficient_balance', null, null],
  ] as const)('%s leaves the balance short of %s', (reason, shortMinor, balanceMinor) => {
    const seen = look({}, { balanceMinor })
    const plan = { ...seen.plan, rejected: [{ flow: 'balance.one_tap', reason } as const] }
    expect(screenOf({ ...seen, plan }, AROUND)).toMatchObject({ kind: 'choose', shortMinor })
  })

  it('never offers to top up inside a top-up', () => {
    const seen = look({ purpose: 'top_up' }, { balanceMinor: 0n })
    const rejected = [{ flow: 'balance.one_tap', reason: 'insufficient_balance' } as const]
    const topUp = { ...seen, plan: { ...seen.plan, rejected } }
    expect(screenOf(topUp, AROUND)).toMatchObject({ kind: 'choose', shortMinor: null })
  })
})

it('watches wherever something may happen elsewhere, also while the buyer chooses another way', () => {
  const looks = [
    look(),
    look({}, { attempt: attempt('pending', QR) }),
    look({}, { attempt: attempt('pending', REDIRECT) }),
    look({}, { attempt: attempt('unknown') }),
    look({}, { attempt: attempt('failed', null, 'declined') }),
    look({ status: 'completed' }),
    look({ status: 'canceled' }),
  ]
  const watched = (choosing: boolean) =>
    looks.map((seen) => isWatched(screenOf(seen, { ...AROUND, choosing }), seen))
  expect(watched(false)).toEqual([false, true, true, true, false, false, false])
  expect(watched(true)).toEqual([false, true, true, true, false, false, false])
})

it.each([
  ['the code on the screen', 'att_1', {}, 'expired', true],
  ['another code', 'att_0', {}, 'expired', false],
  ['a code that was refused', 'att_1', {}, 'declined', false],
  ['a checkout that is over', 'att_1', { status: 'canceled' }, 'expired', false],
] as const)('renews %s: %s', (_, scanned, checkout, failure, due) => {
  expect(codeRanOut(scanned, look(checkout, { attempt: attempt('failed', null, failure) }))).toBe(
    due,
  )
})

it.each([
  [null, 'balance.one_tap'],
  ['wechatpay.native', 'wechatpay.native'],
  ['alipay.page', 'balance.one_tap'],
])('marks the pick %s as %s', (picked, flow) => {
  expect(markedFlow([BALANCE, NATIVE], picked)?.flow).toBe(flow)
})
