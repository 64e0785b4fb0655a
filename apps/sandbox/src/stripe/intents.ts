import type { Books, Hand } from '../books/open-books'
import { enterPayment, type NewPayment, PAYMENT_COLUMNS, type Payment } from '../books/payments'
import type { StripeAccount } from './account'
import { newStripeId } from './ids'

export type Metadata = Readonly<Record<string, string>>

/** A payment with what Stripe keeps of it; a session's intent exists from the start but shows only when paid. */
export type Intent = Payment & {
  readonly intentId: string
  readonly sessionId: string | null
  readonly secret: string
  readonly metadata: Metadata
  readonly sessionMetadata: Metadata
  readonly step: 'requires_payment_method' | 'requires_action' | 'processing'
  /** The number of the test card used last. */
  readonly card: string | null
  readonly lastError: object | null
  readonly cancellationReason: string | null
  readonly canceledAt: Date | null
}

const COLUMNS = `${PAYMENT_COLUMNS}, intent_id as "intentId", session_id as "sessionId", secret, metadata,
  session_metadata as "sessionMetadata", step, card, last_error as "lastError",
  cancellation_reason as "cancellationReason", canceled_at as "canceledAt"`
const FROM = 'sandbox.payments join sandbox.stripe_intents on payment_id = id'

export type NewIntent = Pick<
  NewPayment,
  'amountMinor' | 'currency' | 'description' | 'returnUrl' | 'asked' | 'expiresAt'
> & {
  readonly metadata: Metadata
  readonly sessionMetadata: Metadata
  readonly isSession: boolean
  /** What the merchant calls it, if it does. */
  readonly reference: string | null
}

export async function enterIntent(
  books: Books,
  account: StripeAccount,
  wanted: NewIntent,
): Promise<Intent> {
  const intentId = newStripeId('pi')
  const sessionId = wanted.isSession ? newStripeId('cs_test', 58) : null
  const { metadata, sessionMetadata, isSession, ...rest } = wanted
  const enter = (reference: string) =>
    enterPayment(books, {
      ...rest,
      reference,
      network: 'stripe',
      merchant: account.id,
      networkRef: intentId,
      flow: isSession ? 'redirect' : 'element',
      notifyUrl: account.webhookUrl,
      clientIp: null,
      payer: null,
      isOpen: true,
    })
  let { payment } = await enter(wanted.reference ?? intentId)
  // Stripe doesn't mind two payments under one name of the merchant's.
  if (payment.networkRef !== intentId) payment = (await enter(intentId)).payment
  await books.query(
    `insert into sandbox.stripe_intents (payment_id, intent_id, session_id, secret, metadata, session_metadata)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      payment.id,
      intentId,
      sessionId,
      `${intentId}_secret_${newStripeId('x').slice(2)}`,
      JSON.stringify(metadata),
      JSON.stringify(sessionMetadata),
    ],
  )
  return must(await findIntent(books, intentId))
}

/** By the intent's number or its session's. */
export async function findIntent(hand: Hand, id: string): Promise<Intent | undefined> {
  const { rows } = await hand.query<Intent>(
    `select ${COLUMNS} from ${FROM} where intent_id = $1 or session_id = $1`,
    [id],
  )
  return rows[0]
}

export async function findIntentOf(hand: Hand, paymentId: bigint): Promise<Intent> {
  const { rows } = await hand.query<Intent>(`select ${COLUMNS} from ${FROM} where id = $1`, [
    paymentId,
  ])
  return must(rows[0])
}

/** By the code that stands for a payment on the buyer's side. */
export async function findIntentByCode(hand: Hand, code: string): Promise<Intent | undefined> {
  const { rows } = await hand.query<Intent>(`select ${COLUMNS} from ${FROM} where code = $1`, [
    code,
  ])
  return rows[0]
}

/** Newest first; a session's intent that nobody has paid doesn't exist for the outside. */
export async function listIntents(
  hand: Hand,
  wanted: { readonly limit: number; readonly metadata?: Metadata },
): Promise<Intent[]> {
  const { rows } = await hand.query<Intent>(
    `select ${COLUMNS} from ${FROM} where metadata @> $2 and (session_id is null or state = 'paid')
     order by id desc limit $1`,
    [wanted.limit, JSON.stringify(wanted.metadata ?? {})],
  )
  return rows
}

export async function noteStep(
  hand: Hand,
  intent: Intent,
  now: Pick<Intent, 'step' | 'card' | 'lastError'>,
): Promise<void> {
  await hand.query(
    'update sandbox.stripe_intents set step = $2, card = $3, last_error = $4 where payment_id = $1',
    [intent.id, now.step, now.card, now.lastError && JSON.stringify(now.lastError)],
  )
}

export async function noteCancellation(hand: Hand, intent: Intent, reason: string | null) {
  await hand.query(
    `update sandbox.stripe_intents set cancellation_reason = $2, canceled_at = coalesce(canceled_at, now())
     where payment_id = $1`,
    [intent.id, reason],
  )
}

function must(intent: Intent | undefined): Intent {
  if (!intent) throw new Error('a payment of Stripe’s has an intent')
  return intent
}
