import {
  type MerchantStatement,
  OnetillError,
  type StatementLineView,
  type StatementPeriod,
  type Viewer,
} from '@onetill/contract'
import { accounts, type PeriodLine, readPeriod } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertMember } from '../order/order-access'
import { zoneOf } from './zone-of'

const LONGEST_DAYS = 366

/**
 * A merchant's pending and available money over some of its days: opening + every movement = closing, and a closing
 * of today is what the ledger holds. The longest statement is a year.
 */
export async function merchantStatement(
  deps: Deps,
  viewer: Viewer,
  { merchantId, from, to }: StatementPeriod,
): Promise<MerchantStatement> {
  assertMember(viewer, merchantId)
  const terms = await deps.db.write.terms.findUnique({ where: { merchantId } })
  if (!terms) throw new OnetillError('not_found')
  const { currency } = terms
  const timezone = await zoneOf(deps, merchantId)
  const span = await spanOf(deps, timezone, from, to)
  const { opening, closing, lines } = await readPeriod(
    deps.db.write,
    [accounts.merchantPending(merchantId), accounts.merchantAvailable(merchantId)],
    currency,
    span,
  )
  const names = await nameSubjects(deps, merchantId, lines)
  return {
    ...{ merchantId, currency, timezone, from, to },
    opening: { pendingMinor: opening[0], availableMinor: opening[1] },
    closing: { pendingMinor: closing[0], availableMinor: closing[1] },
    totals: totalsOf(lines),
    lines: lines.map((line) => viewLine(line, names)),
  }
}

/** The moments at which the first day begins and the last one ends, summer time included. */
async function spanOf(deps: Deps, zone: string, from: string, to: string) {
  const [span] = await deps.db.write.$queryRaw<{ from: Date; to: Date; days: number }[]>`
    SELECT ${from}::date::timestamp AT TIME ZONE ${zone} AS from,
      (${to}::date + 1)::timestamp AT TIME ZONE ${zone} AS to, ${to}::date - ${from}::date + 1 AS days`
  if (!span || span.days > LONGEST_DAYS) throw new OnetillError('bad_request', { to: 'too long' })
  return span
}

function viewLine(line: PeriodLine, names: ReadonlyMap<string, string>): StatementLineView {
  const { id, kind, subject, at, changes } = line
  const about = names.get(subject) ?? ''
  return { id, kind, subject, about, pendingMinor: changes[0], availableMinor: changes[1], at }
}

function totalsOf(lines: readonly PeriodLine[]): MerchantStatement['totals'] {
  const totals = new Map<string, MerchantStatement['totals'][number]>()
  for (const { kind, changes } of lines) {
    const sum = totals.get(kind) ?? { kind, count: 0, pendingMinor: 0n, availableMinor: 0n }
    totals.set(kind, {
      kind,
      count: sum.count + 1,
      pendingMinor: sum.pendingMinor + changes[0],
      availableMinor: sum.availableMinor + changes[1],
    })
  }
  return [...totals.values()]
}

/** What people call the things the lines are about: an order's number, a bank account's last digits. */
async function nameSubjects(
  deps: Deps,
  merchantId: string,
  lines: readonly PeriodLine[],
): Promise<ReadonlyMap<string, string>> {
  const subjects = [...new Set(lines.map(({ subject }) => subject))]
  if (subjects.length === 0) return new Map()
  const rows = await deps.db.write.$queryRaw<{ id: string; name: string }[]>`
    WITH wanted AS (SELECT unnest(${subjects}::text[]) AS id)
    SELECT id, number AS name FROM "Order" JOIN wanted USING (id) WHERE "merchantId" = ${merchantId}
    UNION ALL
    SELECT refund.id, bought.number FROM "Refund" AS refund JOIN wanted USING (id)
    JOIN "Order" AS bought ON bought.id = refund."orderId" WHERE bought."merchantId" = ${merchantId}
    UNION ALL
    SELECT dispute.id, bought.number FROM "Dispute" AS dispute JOIN wanted USING (id)
    JOIN "Order" AS bought ON bought.id = dispute."orderId" WHERE bought."merchantId" = ${merchantId}
    UNION ALL
    SELECT id, concat(account->>'bank', ' ', account->>'last') FROM "Payout" JOIN wanted USING (id)
    WHERE "merchantId" = ${merchantId}`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
