import {
  type BillSummary,
  type CorrectionView,
  FINDING_CLASSES,
  type FindingClass,
  type FindingView,
  OnetillError,
  type Page,
  type Viewer,
} from '@onetill/contract'
import type { CorrectionModel, FindingModel } from '@onetill/db'
import type { FindingFilter } from '../cashier'
import type { Deps } from '../deps'
import { assertAdmin } from '../order/order-access'
import { differenceOf } from './difference'

const PAGE = 50
const BILLS = 60

type SummaryRow = Omit<BillSummary, 'counts' | 'open'> & {
  readonly class: FindingClass | null
  readonly count: number
  readonly open: number
}

/** The newest reading of every network's latest days, newest day first; for administrators. */
export async function listBills(deps: Deps, viewer: Viewer): Promise<readonly BillSummary[]> {
  assertAdmin(viewer)
  return summarise(deps, null)
}

/** One bill's summary; for administrators. */
export async function billOf(deps: Deps, viewer: Viewer, billId: string): Promise<BillSummary> {
  assertAdmin(viewer)
  const [bill] = await summarise(deps, billId)
  if (!bill) throw new OnetillError('not_found')
  return bill
}

/** The rows of one bill, by class if asked; for administrators. */
export async function listFindings(
  deps: Deps,
  viewer: Viewer,
  { billId, class: wanted, cursor }: FindingFilter,
): Promise<Page<FindingView>> {
  assertAdmin(viewer)
  const after = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : null
  const findings = await deps.db.write.finding.findMany({
    where: {
      billId,
      ...(wanted ? { class: wanted } : {}),
      ...(after === null ? {} : { position: { gt: after } }),
    },
    include: { correction: true },
    orderBy: { position: 'asc' },
    take: PAGE + 1,
  })
  const names = await namesOf(deps, findings)
  const page = findings.slice(0, PAGE)
  return {
    items: page.map((finding) => viewFinding(finding, names)),
    next: findings.length > PAGE ? `${page.at(-1)?.position}` : null,
  }
}

/** One finding with its correction. Authorises nothing. */
export async function findingOf(deps: Deps, findingId: string): Promise<FindingView> {
  const finding = await deps.db.write.finding.findUniqueOrThrow({
    where: { id: findingId },
    include: { correction: true },
  })
  return viewFinding(finding, await namesOf(deps, [finding]))
}

type Loaded = FindingModel & { readonly correction: CorrectionModel | null }

function viewFinding(finding: Loaded, names: ReadonlyMap<string, string>): FindingView {
  const { id, reference, networkRef, subject, ownState, currency, at } = finding
  const { billMinor, ownMinor, ledgerMinor, correction } = finding
  return {
    ...{ id, reference, networkRef, subject, ownState, currency, at },
    ...{ billMinor, ownMinor, ledgerMinor },
    class: finding.class as FindingClass,
    kind: finding.kind as FindingView['kind'],
    differenceMinor: differenceOf(finding),
    correction: correction && {
      against: correction.against as CorrectionView['against'],
      changeMinor: correction.changeMinor,
      why: correction.why,
      by: names.get(correction.actorId) ?? correction.actorId,
      at: correction.createdAt,
    },
  }
}

async function namesOf(
  deps: Deps,
  findings: readonly Loaded[],
): Promise<ReadonlyMap<string, string>> {
  const ids = findings.flatMap(({ correction }) => correction?.actorId ?? [])
  if (ids.length === 0) return new Map()
  const people = await deps.db.write.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

async function summarise(deps: Deps, billId: string | null): Promise<BillSummary[]> {
  const rows = await deps.db.write.$queryRaw<SummaryRow[]>`
    WITH latest AS (
      SELECT * FROM (SELECT DISTINCT ON (channel, day) * FROM "Bill" WHERE ${billId}::text IS NULL
        ORDER BY channel, day, id DESC) AS newest
      UNION ALL SELECT * FROM "Bill" WHERE id = ${billId}
      ORDER BY day DESC, channel LIMIT ${BILLS}
    )
    SELECT bill.id, bill.channel, bill.day, bill.source, bill."createdAt" AS "readAt", finding.class,
      coalesce(max(finding.currency), 'CNY') AS currency, count(finding.id)::int AS count,
      coalesce(sum(CASE finding.kind WHEN 'payment' THEN finding."billMinor" ELSE -finding."billMinor" END), 0)::bigint
        AS "billMinor",
      (coalesce(sum(CASE finding.kind WHEN 'payment' THEN finding."ledgerMinor" ELSE -finding."ledgerMinor" END), 0)
        + coalesce(sum(correction."changeMinor"), 0))::bigint AS "ledgerMinor",
      count(*) FILTER (WHERE finding.class IN ('amount_differs', 'missing_here', 'missing_there', 'duplicate')
        AND correction.id IS NULL)::int AS open
    FROM latest AS bill LEFT JOIN "Finding" AS finding ON finding."billId" = bill.id
    LEFT JOIN "Correction" AS correction ON correction."findingId" = finding.id
    GROUP BY bill.id, bill.channel, bill.day, bill.source, bill."createdAt", finding.class
    ORDER BY bill.day DESC, bill.channel`
  const bills = new Map<string, BillSummary>()
  for (const { class: verdict, count, ...row } of rows) {
    const { billMinor, ledgerMinor, open } = row
    const bill = bills.get(row.id) ?? { ...row, ...NOTHING }
    bills.set(row.id, {
      ...bill,
      billMinor: bill.billMinor + billMinor,
      ledgerMinor: bill.ledgerMinor + ledgerMinor,
      open: bill.open + open,
      counts: verdict ? { ...bill.counts, [verdict]: count } : bill.counts,
    })
  }
  return [...bills.values()]
}

const NOTHING = {
  billMinor: 0n,
  ledgerMinor: 0n,
  open: 0,
  counts: Object.fromEntries(FINDING_CLASSES.map((name) => [name, 0])) as BillSummary['counts'],
}
