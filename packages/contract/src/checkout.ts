import { z } from 'zod'
import { zIdempotencyKey } from './idempotency'
import { zId } from './ids'
import { zAmountMinor } from './money'
import { type Channel, FLOWS, type Flow, type Outcome, type Plan, type Present } from './plan'
import { type Surface, zSurface } from './surface'

/** Checkout statuses, as the Universal Commerce Protocol names them. */
export const CHECKOUT_STATUSES = [
  'incomplete',
  'ready_for_complete',
  'requires_escalation',
  'complete_in_progress',
  'completed',
  'canceled',
] as const
export type CheckoutStatus = (typeof CHECKOUT_STATUSES)[number]

export const ATTEMPT_STATES = ['created', 'pending', 'unknown', 'succeeded', 'failed'] as const
export type AttemptState = (typeof ATTEMPT_STATES)[number]

export const REFUND_STATES = ['requested', 'pending', 'succeeded', 'failed'] as const
export type RefundState = (typeof REFUND_STATES)[number]

export const zLineInput = z.strictObject({
  cardId: zId('card'),
  variantId: zId('variant'),
  quantity: z.number().int().min(1).max(999),
  /** The unit price the buyer saw. If it is no longer the price, the cashier answers `price_changed`. */
  seenPriceMinor: zAmountMinor,
})
export type LineInput = z.infer<typeof zLineInput>

export const zAddress = z.strictObject({
  name: z.string().trim().min(1).max(60),
  phone: z.string().regex(/^\+?[0-9][0-9 -]{5,18}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().trim().max(60),
  city: z.string().trim().max(60),
  district: z.string().trim().max(60),
  line: z.string().trim().min(1).max(200),
  postcode: z.string().trim().max(12),
})
export type Address = z.infer<typeof zAddress>

/** Where a buyer may be sent back to: a path on this site, never another origin. */
export const zReturnTo = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\s\\]*$/)

export const zOpenCheckout = z.strictObject({
  lines: z.array(zLineInput).min(1).max(20),
  surface: zSurface,
  email: z.email().max(200).optional(),
  address: zAddress.optional(),
  shareCode: z
    .string()
    .regex(/^[0-9A-Za-z_-]{6,40}$/)
    .optional(),
  returnTo: zReturnTo.optional(),
})
export type OpenCheckout = z.infer<typeof zOpenCheckout>

/** One tap: what `open` asks for and the key `pay` asks for, at once. */
export const zBuyNow = zOpenCheckout.omit({ email: true, returnTo: true }).extend({
  key: z.string().regex(/^[0-9A-Za-z_-]{8,80}$/),
})
export type BuyNow = z.infer<typeof zBuyNow>

export const zUpdateCheckout = z.strictObject({
  checkoutId: zId('checkout'),
  token: z.string().max(100).optional(),
  email: z.email().max(200).optional(),
  address: zAddress.optional(),
  lines: z.array(zLineInput).min(1).max(20).optional(),
})
export type UpdateCheckout = z.infer<typeof zUpdateCheckout>

export const zPayCheckout = z.strictObject({
  checkoutId: zId('checkout'),
  token: z.string().max(100).optional(),
  /** The caller's idempotency key: one try of one buyer, repeated safely. */
  key: zIdempotencyKey,
  /** A pick from the plan; absent, the cashier takes the plan's first. */
  flow: z.enum(FLOWS).optional(),
})
export type PayCheckout = z.infer<typeof zPayCheckout>

export type CheckoutLineView = {
  readonly id: string
  readonly cardId: string | null
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly image: string
  readonly quantity: number
  readonly unitPriceMinor: bigint
}

/** What is still missing before the checkout can be paid. */
export type CheckoutNeed = 'email' | 'address'

export type CheckoutView = {
  readonly id: string
  /** `purchase` buys goods; `top_up` puts money into the buyer's own balance. */
  readonly purpose: 'purchase' | 'top_up'
  readonly status: CheckoutStatus
  readonly merchant: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly avatar: string | null
  } | null
  readonly lines: readonly CheckoutLineView[]
  readonly currency: string
  readonly totalMinor: bigint
  readonly surface: Surface
  readonly email: string | null
  readonly address: Address | null
  readonly needs: readonly CheckoutNeed[]
  /** The stock is held until then. */
  readonly heldUntil: Date
  readonly returnTo: string | null
  readonly createdAt: Date
}

export type AttemptView = {
  readonly id: string
  readonly flow: Flow
  readonly channel: Channel
  readonly state: AttemptState
  readonly failure: string | null
  readonly present: Present | null
  /** The flow the buyer picked, when its network could not begin and this one took its place. */
  readonly insteadOf: Flow | null
  readonly createdAt: Date
}

/** What every call of the cashier about one checkout shows. */
export type CheckoutLook = {
  readonly checkout: CheckoutView
  readonly plan: Plan
  /** The signed-in buyer's balance in the checkout's currency; null for a guest. */
  readonly balanceMinor: bigint | null
  readonly attempt: AttemptView | null
  readonly order: { readonly id: string; readonly number: string; readonly token: string } | null
}

/** `open` also hands a guest the secret that proves the checkout is theirs. */
export type OpenedCheckout = CheckoutLook & { readonly token: string }

export type { Outcome }

export type OrderLineView = CheckoutLineView & { readonly refundedMinor: bigint }

export const FULFILMENTS = ['unfulfilled', 'shipped', 'delivered'] as const
export type Fulfilment = (typeof FULFILMENTS)[number]

export type OrderView = {
  readonly id: string
  /** The short number people read aloud. */
  readonly number: string
  /** The unguessable part of the order page's address. */
  readonly token: string
  readonly merchant: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly avatar: string | null
  }
  readonly buyer: {
    readonly id: string | null
    readonly name: string | null
    readonly email: string | null
  }
  readonly lines: readonly OrderLineView[]
  readonly currency: string
  readonly totalMinor: bigint
  readonly feeMinor: bigint
  readonly refundedMinor: bigint
  /** Held by disputes or lost to them; what is left of the payment can be refunded. */
  readonly disputedMinor: bigint
  readonly surface: Surface
  readonly channel: Channel
  readonly flow: Flow
  readonly fulfilment: Fulfilment
  readonly address: Address | null
  readonly paidAt: Date
}
