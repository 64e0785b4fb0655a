import type { Hand } from '../books/open-books'

export type Transfer = {
  readonly reference: string
  readonly networkRef: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly bank: string
  readonly holder: string
  readonly number: string
  readonly memo: string
  readonly reason: string | null
  readonly createdAt: Date
  /** As of now: the bank takes its time, and may think again. */
  readonly status: 'accepted' | 'settled' | 'rejected' | 'returned'
}

export type NewTransfer = Pick<
  Transfer,
  'reference' | 'networkRef' | 'amountMinor' | 'currency' | 'bank' | 'holder' | 'number' | 'memo'
> & {
  readonly client: string
  readonly endsAs: 'settled' | 'rejected' | 'returned'
  readonly reason: string | null
  readonly settlesAfterSeconds: number
  readonly endsAfterSeconds: number
}

const COLUMNS = `reference, network_ref as "networkRef", amount_minor as "amountMinor", currency, bank, holder,
  account_number as "number", memo, reason, created_at as "createdAt",
  case when now() < settles_at then 'accepted' when ends_as = 'returned' and now() < ends_at then 'settled'
    else ends_as end as status`

/** Enters a transfer; under a reference that is taken the first one stands, whatever was asked now. */
export async function enterTransfer(hand: Hand, wanted: NewTransfer): Promise<Transfer> {
  await hand.query(
    `insert into sandbox.bank_transfers (client, reference, network_ref, amount_minor, currency, bank, holder,
       account_number, memo, ends_as, reason, settles_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(secs => $12),
       now() + make_interval(secs => $13))
     on conflict (client, reference) do nothing`,
    [
      ...[wanted.client, wanted.reference, wanted.networkRef, wanted.amountMinor, wanted.currency],
      ...[wanted.bank, wanted.holder, wanted.number, wanted.memo, wanted.endsAs, wanted.reason],
      ...[wanted.settlesAfterSeconds, wanted.endsAfterSeconds],
    ],
  )
  const stored = await findTransfer(hand, wanted.client, wanted.reference)
  if (!stored) throw new Error('a transfer was entered and is gone')
  return stored
}

export async function findTransfer(
  hand: Hand,
  client: string,
  reference: string,
): Promise<Transfer | undefined> {
  const { rows } = await hand.query<Transfer>(
    `select ${COLUMNS} from sandbox.bank_transfers where client = $1 and reference = $2`,
    [client, reference],
  )
  return rows[0]
}

/** The newest transfers in the bank's books, for whoever looks into the sandbox. */
export async function listTransfers(hand: Hand): Promise<Transfer[]> {
  const { rows } = await hand.query<Transfer>(
    `select ${COLUMNS} from sandbox.bank_transfers order by id desc limit 50`,
  )
  return rows
}
