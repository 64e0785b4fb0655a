import type { Flow } from '@onetill/contract'
import { enqueue, type Tx } from '@onetill/db'
import type { Deps } from '../deps'
import type { LoadedCheckout } from './load-checkout'

/** Whoever starts to pay through a network gets at least this long, */
const PAYING_MINUTES = 5
/** but nobody holds stock longer than this after opening. */
const LONGEST_MINUTES = 30

/** A code on a screen can be photographed: it is renewed for the same checkout before it grows old. */
const CODE_MINUTES = 5
const CODE_FLOWS: readonly Flow[] = ['wechatpay.native', 'alipay.qr']

/** A checkout that is being paid, and until when the flow that pays it may. */
export type Paying = { readonly checkout: LoadedCheckout; readonly payUntil: Date }

/** Marks a checkout as being paid, and holds its stock a little longer when its time was nearly up. */
export async function beginPaying(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  flow: Flow,
): Promise<Paying> {
  const { id, buyerId, buyerName, email } = checkout
  const [row] = await tx.$queryRaw<{ heldUntil: Date; codeUntil: Date }[]>`
    UPDATE "Checkout" SET status = 'complete_in_progress', "buyerId" = ${buyerId}, "buyerName" = ${buyerName},
      email = ${email}, "heldUntil" = greatest("heldUntil", least(
        now() + make_interval(mins => ${PAYING_MINUTES}::int),
        "createdAt" + make_interval(mins => ${LONGEST_MINUTES}::int)))
    WHERE id = ${id} RETURNING "heldUntil",
      least("heldUntil", now() + make_interval(mins => ${CODE_MINUTES}::int)) AS "codeUntil"`
  if (!row) throw new Error(`checkout ${id} vanished under its lock`)
  const paying = { ...checkout, heldUntil: row.heldUntil, status: 'complete_in_progress' as const }
  if (row.heldUntil.getTime() > checkout.heldUntil.getTime()) {
    if (checkout.lines.length > 0) {
      await deps.stock.hold(tx, id, checkout.lines, row.heldUntil)
    }
    await scheduleExpiry(tx, paying)
  }
  return { checkout: paying, payUntil: CODE_FLOWS.includes(flow) ? row.codeUntil : row.heldUntil }
}

/** Has somebody come back when the time is up, by the database's clock. */
export async function scheduleExpiry(
  tx: Tx,
  { id, heldUntil }: Pick<LoadedCheckout, 'id' | 'heldUntil'>,
): Promise<void> {
  const [left] = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT ceil(extract(epoch FROM ${heldUntil}::timestamptz - now()))::int AS seconds`
  const delaySeconds = Math.max(left?.seconds ?? 0, 0) + 1
  await enqueue(tx, 'checkout.expire', { checkoutId: id }, { delaySeconds })
}
