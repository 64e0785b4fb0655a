import type { Locale, PreviewExample, PreviewTerms, TermsPreview, Viewer } from '@onetill/contract'
import { lastDecisionsAt } from '../checkout/read-decisions'
import type { Deps } from '../deps'
import {
  type ChangedDecision,
  compareDecision,
  type Edit,
  gainsFirst,
  losesLast,
  paidThrough,
} from '../plan/replay'
import { applyDraft } from './apply-draft'
import { assertOwner } from './assert-owner'
import { checkDraft, isError } from './check-draft'
import { loadTerms } from './load-terms'

/** How many checkouts are tried at once: what a person is willing to wait for. */
const MOST_CHECKOUTS = 10_000
const MOST_EXAMPLES = 12
const DAY_MILLIS = 86_400_000

/**
 * Tries a draft on the merchant's checkouts of the last days: how many would have been offered something else than
 * what stands now offers, and how many nothing at all. Nothing is written.
 */
export async function previewTerms(
  deps: Deps,
  viewer: Viewer,
  { merchantId, terms: draft, days }: PreviewTerms,
  locale: Locale,
): Promise<TermsPreview> {
  assertOwner(viewer, merchantId)
  const standing = await loadTerms(deps.db.write, merchantId)
  const terms = applyDraft(standing, draft)
  const problems = checkDraft(terms, standing, locale)
  if (problems.some(isError)) return { kind: 'refused', problems }
  const since = new Date(deps.clock().getTime() - days * DAY_MILLIS)
  const edit = { matrix: deps.matrix, terms, insteadOf: standing.conditions }
  return {
    ...{ kind: 'preview', days, warnings: problems },
    ...(await tryOn(deps, merchantId, since, edit)),
  }
}

type Tried = Omit<Extract<TermsPreview, { kind: 'preview' }>, 'kind' | 'days' | 'warnings'>

async function tryOn(deps: Deps, merchantId: string, since: Date, edit: Edit): Promise<Tried> {
  const count = { checkouts: 0, changed: 0, stranded: 0, gained: 0, paidOtherwise: 0 }
  const stranded: PreviewExample[] = []
  const others: PreviewExample[] = []
  for await (const { decisions } of lastDecisionsAt(deps.db.read, merchantId, { since })) {
    for (const decision of decisions) {
      if (count.checkouts === MOST_CHECKOUTS) {
        return { ...count, complete: false, examples: choose(stranded, others) }
      }
      count.checkouts += 1
      const change = compareDecision(decision, edit)
      if (!change) continue
      const paid = paidThrough(decision)
      count.changed += 1
      if (losesLast(change)) count.stranded += 1
      if (gainsFirst(change)) count.gained += 1
      if (paid && change.lost.includes(paid)) count.paidOtherwise += 1
      const kind = losesLast(change) ? stranded : others
      if (kind.length < MOST_EXAMPLES) kind.push(exampleOf(change))
    }
  }
  return { ...count, complete: true, examples: choose(stranded, others) }
}

function choose(stranded: readonly PreviewExample[], others: readonly PreviewExample[]) {
  return [...stranded, ...others].slice(0, MOST_EXAMPLES)
}

function exampleOf({ decision, before, after, handoffs }: ChangedDecision): PreviewExample {
  const { client, surface, basket } = decision.input
  const { host, platform, form } = client
  // The link is always there; it is only a way on when there is something to pay with behind it.
  const [first] = handoffs.filter(({ handoff }) => handoff !== 'send_link')
  return {
    ...{ checkoutId: decision.checkoutId, openedAt: decision.decidedAt, surface, before, after },
    ...{ totalMinor: basket.totalMinor, currency: basket.currency },
    client: { host, platform, form },
    handoff: after.length === 0 ? (first?.handoff ?? null) : null,
    paidThrough: paidThrough(decision),
  }
}
