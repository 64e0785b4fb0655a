import { randomBytes, randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Books, Hand } from './open-books'

export type Network = 'wechatpay' | 'alipay' | 'stripe'

export type Payment = {
  readonly id: bigint
  readonly network: Network
  readonly merchant: string
  readonly reference: string
  readonly networkRef: string | null
  readonly flow: string
  readonly state: 'unpaid' | 'paid' | 'closed'
  readonly amountMinor: bigint
  readonly currency: string
  readonly description: string
  readonly notifyUrl: string
  readonly returnUrl: string | null
  readonly clientIp: string | null
  readonly payer: string | null
  /** Stands for this payment on the buyer's side: in a QR code, an H5 address or a prepay id. */
  readonly code: string
  /** The request as it came, to tell a repeat from another order under the same number. */
  readonly asked: unknown
  readonly expiresAt: Date
  readonly createdAt: Date
  /** When it was last asked for: links to a payment page age from then. */
  readonly preparedAt: Date
  /** When the buyer first met it; some networks deny knowing a payment before that. */
  readonly openedAt: Date | null
  readonly paidAt: Date | null
}

export const PAYMENT_COLUMNS = `id, network, merchant, reference, network_ref as "networkRef", flow, state,
  amount_minor as "amountMinor", currency, description, notify_url as "notifyUrl",
  return_url as "returnUrl", client_ip as "clientIp", payer, code, asked,
  expires_at as "expiresAt", created_at as "createdAt",
  prepared_at as "preparedAt", opened_at as "openedAt", paid_at as "paidAt"`

export type NewPayment = Pick<
  Payment,
  | 'network'
  | 'merchant'
  | 'reference'
  | 'networkRef'
  | 'flow'
  | 'amountMinor'
  | 'currency'
  | 'description'
  | 'notifyUrl'
  | 'returnUrl'
  | 'clientIp'
  | 'payer'
  | 'asked'
  | 'expiresAt'
> & { readonly isOpen: boolean }

/** Enters a payment, or finds the one that already has this reference; `isAsAsked` says if it was asked for in these very words. */
export async function enterPayment(
  books: Books,
  wanted: NewPayment,
): Promise<{ payment: Payment; isAsAsked: boolean }> {
  const { rows } = await books.query<Payment>(
    `insert into sandbox.payments (network, merchant, reference, flow, amount_minor, currency, description,
       notify_url, return_url, client_ip, payer, code, asked, expires_at, network_ref, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, case when $16 then now() end)
     on conflict (network, merchant, reference) do update set prepared_at = now()
     returning ${PAYMENT_COLUMNS}`,
    [
      wanted.network,
      wanted.merchant,
      wanted.reference,
      wanted.flow,
      wanted.amountMinor,
      wanted.currency,
      wanted.description,
      wanted.notifyUrl,
      wanted.returnUrl,
      wanted.clientIp,
      wanted.payer,
      randomBytes(12).toString('base64url').replace(/[-_]/g, 'x'),
      JSON.stringify(wanted.asked),
      wanted.expiresAt,
      wanted.networkRef,
      wanted.isOpen,
    ],
  )
  const payment = rows[0]
  if (!payment) throw new Error('upsert returned nothing')
  const isAsAsked = payment.flow === wanted.flow && isDeepStrictEqual(payment.asked, wanted.asked)
  return { payment, isAsAsked }
}

export async function findPayment(
  hand: Hand,
  key: Pick<Payment, 'network' | 'merchant' | 'reference'>,
): Promise<Payment | undefined> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where network = $1 and merchant = $2 and reference = $3`,
    [key.network, key.merchant, key.reference],
  )
  return rows[0]
}

export async function findPaymentById(hand: Hand, id: bigint): Promise<Payment | undefined> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where id = $1`,
    [id],
  )
  return rows[0]
}

export async function findByNetworkRef(
  hand: Hand,
  network: Network,
  networkRef: string,
): Promise<Payment | undefined> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where network = $1 and network_ref = $2`,
    [network, networkRef],
  )
  return rows[0]
}

export async function findByCode(hand: Hand, code: string): Promise<Payment | undefined> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where code = $1`,
    [code],
  )
  return rows[0]
}

/** The buyer has met the payment: from now on the network knows it. */
export async function openPayment(books: Books, id: bigint): Promise<void> {
  await books.query(
    'update sandbox.payments set opened_at = coalesce(opened_at, now()) where id = $1',
    [id],
  )
}

/** Where the buyer's browser goes back to, told by the merchant only when it sends the buyer over. */
export async function noteReturnUrl(books: Books, id: bigint, returnUrl: string): Promise<void> {
  await books.query('update sandbox.payments set return_url = $2 where id = $1', [id, returnUrl])
}

/** Closes an unpaid payment; the answer is the state it is in afterwards. */
export async function closePayment(
  books: Books,
  payment: Payment,
): Promise<'closed_now' | 'paid' | 'closed'> {
  const { rowCount } = await books.query(
    `update sandbox.payments set state = 'closed' where id = $1 and state = 'unpaid'`,
    [payment.id],
  )
  if (rowCount === 1) return 'closed_now'
  const after = await findPayment(books, payment)
  return after?.state === 'paid' ? 'paid' : 'closed'
}

/** Strikes an unpaid payment from the books, as if it had never been asked for. */
export async function forgetPayment(
  books: Books,
  key: Pick<Payment, 'network' | 'merchant' | 'reference'>,
): Promise<void> {
  await books.query(
    `delete from sandbox.payments where network = $1 and merchant = $2 and reference = $3 and state = 'unpaid'`,
    [key.network, key.merchant, key.reference],
  )
}

/** A number the network gives out: `prefix`, the day, and digits nobody can guess. */
export function newNetworkRef(prefix: string, digits: number): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  let text = `${prefix}${day}`
  while (text.length < digits) text += randomInt(10).toString()
  return text
}
