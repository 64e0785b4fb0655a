import { createHash } from 'node:crypto'
import type { Channel } from '@onetill/contract'

declare const accountPath: unique symbol
/** The name of an account, made only by the functions of {@link accounts}. */
export type AccountPath = string & { readonly [accountPath]: true }

const name = (path: string) => path as AccountPath

/**
 * Every account there is. One sign for all: balance = credits − debits, which is what the till owes the account's
 * holder. So buyers, merchants and fees stand above zero, clearing and bank accounts below it (there the outside
 * world owes the till), and all accounts of one currency sum to zero.
 */
export const accounts = {
  /** Money the network has collected and not yet handed over (negative), less what went back through it. */
  channelClearing: (channel: Channel) => name(`channel:${channel}:clearing`),
  /** Refunds on their way through a network: requested, not yet confirmed. */
  channelRefunds: (channel: Channel) => name(`channel:${channel}:refunds`),
  buyerBalance: (userId: string) => name(`buyer:${userId}:balance`),
  merchantPending: (merchantId: string) => name(`merchant:${merchantId}:pending`),
  merchantAvailable: (merchantId: string) => name(`merchant:${merchantId}:available`),
  sharerCredit: (userId: string) => name(`sharer:${userId}:credit`),
  /** Money of a disputed payment, until the dispute is decided. */
  disputeHeld: (disputeId: string) => name(`dispute:${disputeId}:held`),
  payoutTransit: (payoutId: string) => name(`payout:${payoutId}:transit`),
  bank: (merchantId: string) => name(`bank:${merchantId}`),
  platformFees: name('platform:fees'),
  /** Money that came in and belongs to no order: it waits here to go back or to be explained. */
  platformSuspense: name('platform:suspense'),
  /** Differences with a network's bill that nobody but the platform bears. */
  platformDifferences: name('platform:differences'),
  /** What the platform gives away: demo balances and goodwill. */
  platformGifts: name('platform:gifts'),
} as const

/** An account's id follows from its path and currency, so that posting needs no look-up. */
export function accountId(path: AccountPath, currency: string): string {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz'
  const hash = createHash('sha256').update(`${path} ${currency}`).digest()
  return `acc_${Array.from(hash.subarray(0, 26), (byte) => digits[byte & 31]).join('')}`
}
