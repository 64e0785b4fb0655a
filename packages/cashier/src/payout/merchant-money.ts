import {
  type MerchantMoney,
  OnetillError,
  PAYOUT_MIN_MINOR,
  type PendingDay,
  type Viewer,
} from '@onetill/contract'
import { accounts, balanceOf } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertMember, isOwner } from '../order/order-access'
import { readRoom } from './merchant-room'
import type { BankAccounts } from './rail'
import { zoneOf } from './zone-of'

/** All a merchant's money here: waiting, available, held back, under way, and what can be paid out now. */
export async function merchantMoney(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
): Promise<MerchantMoney> {
  assertMember(viewer, merchantId)
  const terms = await deps.db.write.terms.findUnique({ where: { merchantId } })
  if (!terms) throw new OnetillError('not_found')
  const { currency, settlementDays } = terms
  const [room, pendingMinor, pending, held, found] = await Promise.all([
    readRoom(deps.db.write, merchantId, currency),
    balanceOf(deps.db.write, accounts.merchantPending(merchantId), currency),
    pendingDays(deps, merchantId, currency, settlementDays),
    heldElsewhere(deps, merchantId, currency),
    findAccount(deps, merchantId),
  ])
  const account = typeof found === 'string' ? null : found
  return {
    currency,
    pendingMinor,
    availableMinor: room.availableMinor,
    reserveMinor: room.reserveMinor,
    reserve: {
      bps: room.rule.reserveBps,
      days: room.rule.reserveDays,
      fixedMinor: room.rule.reserveFixedMinor,
    },
    payableMinor: room.payableMinor,
    ...held,
    minimumMinor: PAYOUT_MIN_MINOR,
    settlementDays,
    pending,
    account: account && { bank: account.bank, holder: account.holder, last: account.last },
    blocked: blockedBy(found, currency),
    mayRequest: isOwner(viewer, merchantId),
  }
}

async function findAccount(deps: Deps, merchantId: string): Promise<Found> {
  return deps.payouts ? deps.payouts.accounts.find(deps.db.write, merchantId) : 'account_missing'
}

type Found = Awaited<ReturnType<BankAccounts['find']>>

function blockedBy(found: Found, currency: string): MerchantMoney['blocked'] {
  if (typeof found === 'string') return found
  return found.currency === currency ? null : 'account_missing'
}

/** Orders whose money still waits, by the day on which their settlement days are over. */
async function pendingDays(
  deps: Deps,
  merchantId: string,
  currency: string,
  settlementDays: number,
): Promise<PendingDay[]> {
  const zone = await zoneOf(deps, merchantId)
  return deps.db.write.$queryRaw<PendingDay[]>`
    SELECT to_char(("paidAt" + make_interval(days => ${settlementDays}::int)) AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day,
      sum("totalMinor" - "feeMinor" - "refundedMinor" + "feeRefundedMinor" - "disputedMinor")::bigint AS "amountMinor"
    FROM "Order" WHERE "merchantId" = ${merchantId} AND currency = ${currency} AND "settledAt" IS NULL
    GROUP BY 1 ORDER BY 1`
}

async function heldElsewhere(deps: Deps, merchantId: string, currency: string) {
  const [payouts, disputes] = await Promise.all([
    deps.db.write.payout.aggregate({
      where: { merchantId, currency, state: { in: ['requested', 'in_transit'] } },
      _sum: { amountMinor: true },
    }),
    deps.db.write.dispute.aggregate({
      where: { merchantId, currency, state: { in: ['opened', 'answered'] } },
      _sum: { heldMinor: true },
    }),
  ])
  return {
    transitMinor: payouts._sum.amountMinor ?? 0n,
    disputedMinor: disputes._sum.heldMinor ?? 0n,
  }
}
