import type { TermsChange } from '@onetill/contract'
import { toJsonText } from '../json'
import type { Contract, MerchantConditions } from '../plan/plan-input'
import { isPlatforms } from './apply-draft'

/** What differs between two sets of conditions of one merchant, for the record. Empty when nothing does. */
export function diffTerms(before: MerchantConditions, after: MerchantConditions): TermsChange[] {
  const changes: TermsChange[] = after.contracts.flatMap((contract) => {
    const old = before.contracts.find(({ channel }) => channel === contract.channel)
    return old ? diffContract(old, contract) : []
  })
  if (!isSame(before.preference, after.preference)) {
    changes.push({ what: 'preference', before: before.preference, after: after.preference })
  }
  return [...changes, ...diffRules(before, after)]
}

function diffContract(before: Contract, after: Contract): TermsChange[] {
  const { channel } = after
  const changes: TermsChange[] = []
  if (before.state !== after.state) {
    changes.push({ what: after.state === 'paused' ? 'paused' : 'resumed', channel })
  }
  for (const field of ['minMinor', 'maxMinor'] as const) {
    if (before[field] === after[field]) continue
    const [old, now] = [before[field]?.toString() ?? null, after[field]?.toString() ?? null]
    changes.push({ what: 'amount', channel, field, before: old, after: now })
  }
  for (const field of ['currencies', 'goodsTypes', 'countries'] as const) {
    const [old, now] = [sorted(before[field]), sorted(after[field])]
    if (!isSame(old, now)) changes.push({ what: 'list', channel, field, before: old, after: now })
  }
  return changes
}

function diffRules(before: MerchantConditions, after: MerchantConditions): TermsChange[] {
  const own = ({ restrictions }: MerchantConditions) =>
    new Map(restrictions.filter((rule) => !isPlatforms(rule)).map((rule) => [rule.id, rule]))
  const [old, now] = [own(before), own(after)]
  const changes: TermsChange[] = []
  for (const [rule, value] of now) {
    const stood = old.get(rule)
    if (!stood) changes.push({ what: 'rule_added', rule })
    else if (!isSame(stood, value)) changes.push({ what: 'rule_changed', rule })
  }
  for (const rule of old.keys()) if (!now.has(rule)) changes.push({ what: 'rule_removed', rule })
  return changes
}

const sorted = (values: readonly string[] | null) => (values ? [...values].sort() : null)

/** Whether two values say the same, in whatever order their keys were written. */
function isSame(a: unknown, b: unknown): boolean {
  return toJsonText(inKeyOrder(a)) === toJsonText(inKeyOrder(b))
}

function inKeyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, inKeyOrder(each)]))
}
