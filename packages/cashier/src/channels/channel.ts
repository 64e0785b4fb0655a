import type { Channel, Failure, Flow, Present, UnknownCause } from '@onetill/contract'

/**
 * What a payment network must be able to do for the cashier. A channel is a folder under this contract and one line
 * in the registry. It touches neither the database nor the environment: `fetch` and `now` are handed to it.
 * An absent optional method means the network has no such thing.
 */
export interface PaymentChannel {
  readonly channel: Channel
  /** The flows this deployment can carry out. */
  readonly flows: readonly Flow[]
  /** Asks the network to begin a payment. Calling again with the same reference must not make a second one. */
  start(request: StartRequest): Promise<ChannelOutcome>
  /**
   * Asks the network what became of a reference: the truth, whatever any page or notification said. One it never
   * heard of is `pending`: it may be on its way, and the probes of a half-open breaker ask about such a one.
   */
  query(request: Asked): Promise<ChannelOutcome>
  /** Makes sure a reference can no longer be paid. */
  close?(request: Asked): Promise<CloseOutcome>
  /** Sends money back. Calling again with the same refund reference must not send it twice. */
  refund?(request: RefundRequest): Promise<RefundOutcome>
  queryRefund?(request: RefundAsked): Promise<RefundOutcome>
  /**
   * All that one day's money did by the network's own bill, in its order. Throws `bill_not_ready` when there is none
   * yet, and `bill_unreadable` when a hash, a heading or a sum is not as it must be: half a bill is no bill. A network
   * that doesn't answer is `unavailable`.
   */
  bill?(date: string): Promise<readonly BillRow[]>
  /** The same from the text of a file that a person fetched. Throws `bill_unreadable`. */
  readBill?(text: string): readonly BillRow[]
  /**
   * Verifies, then parses. Throws `OnetillError('signature_invalid')` on anything not from the network; null is the
   * network's own word about something that is no business of the till.
   */
  readNotification?(raw: RawNotification): Promise<NetworkNotification | null>
  /** The exact answer the network expects. */
  reply?(result: 'accepted' | 'refused'): RawReply
  /** How the network tells who is about to pay, for the flows that need to know. */
  readonly identify?: PayerLookup
}

/** How a network tells a shop who stands before it: the payer's browser goes there and comes straight back. */
export interface PayerLookup {
  /** The flows that can't start without the payer's id. */
  readonly flows: readonly Flow[]
  /** Whose ids these are: the same person has another one in another app. */
  readonly realm: string
  /** The network's page, which asks the payer nothing. `state` comes back untouched: at most 128 letters and digits. */
  address(returnUrl: string, state: string): string
  /** Trades what the browser brought back for the payer's id. What it brought is good once. Never throws. */
  redeem(answer: Readonly<Record<string, string | undefined>>): Promise<PayerAnswer>
}

export type PayerAnswer =
  | { readonly status: 'known'; readonly openid: string }
  | { readonly status: 'refused' }
  | { readonly status: 'unknown'; readonly cause: UnknownCause }

export type Asked = {
  readonly reference: string
  readonly amountMinor: bigint
  readonly currency: string
  /** The network's own number of the payment. Absent until it told one: its answer may have been lost on the way. */
  readonly networkRef?: string | null
}

export type StartRequest = Asked & {
  readonly flow: Flow
  /** What the network shows the buyer. */
  readonly description: string
  readonly expiresAt: Date
  /** Where the network reports to, and where it sends the buyer back. */
  readonly notifyUrl: string
  readonly returnUrl: string
  readonly clientIp: string
  /** The payer's identity inside the host app, where a flow needs one. */
  readonly openid?: string
}

/** What a network says about one payment. Only `succeeded` is success, and it carries its evidence. */
export type ChannelOutcome =
  | { readonly status: 'succeeded'; readonly evidence: Evidence }
  | { readonly status: 'failed'; readonly reason: Failure }
  | {
      readonly status: 'pending'
      readonly present: Present | null
      /** The network's own number, where asking takes it; kept with the attempt. */
      readonly networkRef?: string
    }
  | { readonly status: 'unknown'; readonly cause: UnknownCause }

/** What the network confirmed; compared with what was asked before anything is believed. */
export type Evidence = {
  readonly reference: string
  readonly networkRef: string
  readonly amountMinor: bigint
  readonly currency: string
}

export type CloseOutcome = 'closed' | 'already_paid' | 'unknown'

export type RefundRequest = Asked & {
  readonly refundReference: string
  readonly refundMinor: bigint
  readonly reason: string
  readonly notifyUrl: string
}

export type RefundAsked = Pick<Asked, 'reference' | 'networkRef'> & {
  readonly refundReference: string
}

export type RefundOutcome =
  | { readonly status: 'succeeded'; readonly networkRef: string; readonly refundMinor: bigint }
  | { readonly status: 'failed'; readonly reason: Failure }
  | { readonly status: 'pending' }
  | { readonly status: 'unknown'; readonly cause: UnknownCause }

/** One line of a network's bill: a payment, or money that went back on one. */
export type BillRow = {
  readonly kind: 'payment' | 'refund'
  /** The payment's number: ours and the network's. */
  readonly reference: string
  readonly networkRef: string
  /** A refund's own number; null for a payment. */
  readonly refundReference: string | null
  /** How a refund stood when the bill was made; a payment in a bill is always paid. */
  readonly state: 'succeeded' | 'processing' | 'failed'
  readonly amountMinor: bigint
  /** What the network keeps; negative where it gives back of its fee. */
  readonly feeMinor: bigint
  readonly currency: string
  readonly at: Date
}

/** A notification as it came in, byte for byte; header names in lower case. */
export type RawNotification = {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export type NetworkNotification =
  | {
      readonly kind: 'payment'
      readonly eventId: string
      readonly reference: string
      readonly outcome: ChannelOutcome
    }
  | {
      readonly kind: 'refund'
      readonly eventId: string
      readonly reference: string
      readonly refundReference: string
      readonly outcome: RefundOutcome
    }
  | {
      readonly kind: 'dispute'
      readonly eventId: string
      /** The disputed payment by the network's own number: such news doesn't carry ours. */
      readonly networkRef: string
      readonly dispute: Dispute
    }

/** A payer's bank asking for a payment back. Opened, the money is gone until it is won. */
export type Dispute = {
  readonly networkRef: string
  readonly status: 'opened' | 'won' | 'lost'
  /** The network's word for why: `fraudulent`, `product_not_received`… */
  readonly reason: string
  readonly amountMinor: bigint
  /** What the network keeps for handling it; zero where it doesn't say. */
  readonly feeMinor: bigint
  readonly currency: string
}

export type RawReply = {
  readonly status: number
  readonly contentType: string
  readonly body: string
}
