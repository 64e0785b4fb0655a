import { createHmac } from 'node:crypto'
import type { ChannelOutcome, PayerLookup, PaymentChannel } from '@onetill/cashier'
import { OnetillError } from '@onetill/contract'

type Payment = {
  amountMinor: bigint
  currency: string
  state: 'open' | 'paid' | 'closed'
  /** What the network will claim to have been paid, when it lies. */
  claimed?: { amountMinor?: bigint; currency?: string; reference?: string }
}

const SECRET = 'a secret of the network'

/**
 * A payment network with its own books inside the test, for what the sandbox can't be told: to answer nothing after
 * acting, to confirm something else, to be paid at a moment of the test's choosing.
 */
export function createNetwork() {
  const books = openBooks()
  const { payments, refunds } = books
  const mood: Mood = {
    silent: false,
    refusesRefunds: false,
    starts: 0,
    askedBy: '',
    loses: new Set(),
    closingsLost: new Map(),
  }
  const takenBack: bigint[] = []
  return {
    channel: openChannel(books, mood),
    mood,
    refunds,
    /** The answers to the next start for a checkout, and to both tries to close it, are lost. */
    loseNext(checkoutId: string) {
      mood.loses.add(checkoutId)
    },
    /** The buyer pays, whatever the till thinks of it by now. */
    pay(reference: string, claimed?: Payment['claimed']) {
      const payment = payments.get(reference)
      if (!payment) throw new Error(`the network knows no ${reference}`)
      payments.set(reference, { ...payment, state: 'paid', ...(claimed ? { claimed } : {}) })
    },
    /** The network keeps money that a dispute cost, its fee included. */
    takeBack(amountMinor: bigint) {
      takenBack.push(amountMinor)
    },
    notification(eventId: string, reference: string | null, dispute = false) {
      const body = JSON.stringify({ eventId, reference, dispute })
      return { headers: { signature: sign(body) }, body }
    },
    /** What the network holds for the till in CNY by its own books: paid in, less sent back. */
    holdsMinor(): bigint {
      let held = 0n
      for (const { state, amountMinor, currency, claimed } of payments.values()) {
        const counts = state === 'paid' && (claimed?.currency ?? currency) === 'CNY'
        if (counts) held += claimed?.amountMinor ?? amountMinor
      }
      for (const { amountMinor } of refunds.values()) held -= amountMinor
      for (const takenMinor of takenBack) held -= takenMinor
      return held
    },
  }
}

type Books = ReturnType<typeof openBooks>
type Mood = {
  silent: boolean
  refusesRefunds: boolean
  starts: number
  askedBy: string
  /** Checkouts whose next start is acted on and its answer lost. */
  readonly loses: Set<string>
  /** How many calls that close a payment get no answer yet. */
  readonly closingsLost: Map<string, number>
}

function openBooks() {
  const payments = new Map<string, Payment>()
  const refunds = new Map<string, { reference: string; amountMinor: bigint }>()

  function outcomeOf(reference: string): ChannelOutcome {
    const payment = payments.get(reference)
    if (!payment) return { status: 'pending', present: null }
    if (payment.state === 'closed') return { status: 'failed', reason: 'expired' }
    if (payment.state === 'open') return { status: 'pending', present: null }
    const { amountMinor, currency, claimed } = payment
    const evidence = {
      reference,
      networkRef: `net-${reference}`,
      amountMinor,
      currency,
      ...claimed,
    }
    return { status: 'succeeded', evidence }
  }

  return { payments, refunds, outcomeOf }
}

/** How the till reaches the network. */
function openChannel({ payments, refunds, outcomeOf }: Books, mood: Mood): PaymentChannel {
  return {
    channel: 'wechatpay',
    flows: ['wechatpay.native', 'wechatpay.h5', 'wechatpay.jsapi'],
    identify: LOOKUP,
    async start({ reference, amountMinor, currency, flow, openid, returnUrl }) {
      mood.starts += 1
      if (!payments.has(reference))
        payments.set(reference, { amountMinor, currency, state: 'open' })
      const lost = mood.loses.delete(returnUrl.slice(returnUrl.lastIndexOf('/') + 1))
      if (lost) mood.closingsLost.set(reference, 2)
      if (mood.silent || lost) throw new Error('no answer')
      const present =
        flow === 'wechatpay.jsapi'
          ? ({ kind: 'sdk', params: { payer: openid ?? '' } } as const)
          : ({ kind: 'qr', payload: `weixin://${reference}`, expiresAt: '' } as const)
      const known = outcomeOf(reference)
      const networkRef = `net-${reference}`
      return known.status === 'pending' ? { status: 'pending', present, networkRef } : known
    },
    async query({ reference, networkRef }) {
      mood.askedBy = networkRef ?? ''
      if (mood.silent) throw new Error('no answer')
      return outcomeOf(reference)
    },
    async close({ reference }) {
      const lost = mood.closingsLost.get(reference) ?? 0
      if (lost > 0) mood.closingsLost.set(reference, lost - 1)
      if (mood.silent || lost > 0) throw new Error('no answer')
      const payment = payments.get(reference)
      if (payment?.state === 'paid') return 'already_paid'
      if (payment) payment.state = 'closed'
      return 'closed'
    },
    async refund({ reference, refundReference, refundMinor }) {
      if (mood.refusesRefunds) return { status: 'failed', reason: 'network_refused' }
      refunds.set(refundReference, { reference, amountMinor: refundMinor })
      return { status: 'succeeded', networkRef: `ref-${refundReference}`, refundMinor }
    },
    async readNotification({ headers, body }) {
      if (headers.signature !== sign(body)) throw new OnetillError('signature_invalid')
      const { eventId, reference, dispute } = JSON.parse(body)
      if (reference === null) return null
      if (dispute) {
        const amounts = { amountMinor: 10_000n, feeMinor: 1_500n, currency: 'CNY' }
        const opened = { networkRef: 'dp-1', status: 'opened', reason: 'fraudulent' } as const
        return {
          kind: 'dispute',
          eventId,
          networkRef: reference,
          dispute: { ...opened, ...amounts },
        }
      }
      return { kind: 'payment', eventId, reference, outcome: outcomeOf(reference) }
    },
    reply: () => ({ status: 200, contentType: 'text/plain', body: 'success' }),
  }
}

const LOOKUP: PayerLookup = {
  flows: ['wechatpay.jsapi'],
  realm: 'wechatpay:app',
  address: (returnUrl, state) => `https://network.test/?back=${returnUrl}&state=${state}`,
  redeem: async () => ({ status: 'refused' }),
}

function sign(body: string): string {
  return createHmac('sha256', SECRET).update(body).digest('hex')
}
