import type { Ending, Flow, Handoff } from '@onetill/contract'
import type { ChangedDecision } from './replay'
import type { Affected, Replay } from './replay-tally'

/** One decision of a report, as it is printed. */
type ToldDecision = {
  readonly decision: string
  readonly checkout: string
  readonly decidedAt: string
  readonly client: string
  readonly before: readonly Flow[]
  readonly after: readonly Flow[]
  readonly handoffs: readonly Handoff[]
  readonly attempts: readonly { id: string; flow: Flow; state: string; failure: string | null }[]
  readonly ending: Ending
}

type ToldAffected = Omit<Affected, 'examples'> & { readonly examples: readonly ToldDecision[] }

/** What `cashier:replay --json` prints. */
export type Report = {
  readonly matrix: string
  readonly since: string
  readonly decisions: number
  readonly unchanged: number
  readonly changed: number
  /** Records that no matrix made, such as imported history. */
  readonly unreadable: number
  readonly perSecond: number
  readonly groups: readonly {
    readonly lost: readonly Flow[]
    readonly gained: readonly Flow[]
    readonly count: number
    readonly examples: readonly ToldDecision[]
  }[]
  readonly lostLast: ToldAffected
  readonly gainedFirst: ToldAffected
  readonly lostChosen: ToldAffected
}

type Circumstances = {
  readonly matrix: string
  readonly since: Date
  readonly unreadable: number
  readonly seconds: number
}

/** The answer of a replay as data for other programs. */
export function writeReport(answer: Replay, { matrix, since, ...rest }: Circumstances): Report {
  return {
    matrix,
    since: since.toISOString(),
    decisions: answer.total,
    unchanged: answer.unchanged,
    changed: answer.changed,
    unreadable: rest.unreadable,
    perSecond: rest.seconds > 0 ? Math.round(answer.total / rest.seconds) : 0,
    groups: answer.groups.map((group) => ({ ...group, examples: group.examples.map(writeOne) })),
    lostLast: writeAffected(answer.lostLast),
    gainedFirst: writeAffected(answer.gainedFirst),
    lostChosen: writeAffected(answer.lostChosen),
  }
}

function writeAffected(affected: Affected): ToldAffected {
  return { ...affected, examples: affected.examples.map(writeOne) }
}

function writeOne({ decision, before, after, handoffs }: ChangedDecision): ToldDecision {
  const { host, platform, form, version } = decision.input.client
  return {
    decision: decision.id,
    checkout: decision.checkoutId,
    decidedAt: decision.decidedAt.toISOString(),
    client: [host, version, platform, form].filter(Boolean).join(' '),
    before,
    after,
    handoffs: handoffs.map(({ handoff }) => handoff),
    attempts: decision.aftermath.attempts.map(({ id, flow, state, failure }) => {
      return { id, flow, state, failure }
    }),
    ending: decision.aftermath.ending,
  }
}

/** The same answer for people: figures first, then whom it would hit. */
export function tellReport(report: Report): string {
  const { decisions, unchanged, changed, unreadable } = report
  const left = unreadable > 0 ? `, not made by a matrix: ${unreadable}` : ''
  return [
    `matrix ${report.matrix} against decisions since ${report.since}`,
    `decisions: ${decisions}, unchanged: ${unchanged}, changed: ${changed}${left}`,
    `${report.perSecond} decisions per second`,
    ...report.groups.flatMap(({ lost, gained, count, examples }) => [
      '',
      `${count} × ${tellChange(lost, gained)}`,
      ...examples.map(({ decision, client }) => `    ${decision}  ${client}`),
    ]),
    ...tellAffected('would lose their last way to pay', report.lostLast),
    ...tellAffected('would gain their first', report.gainedFirst),
    ...tellAffected('were tried through a flow no longer offered', report.lostChosen),
  ].join('\n')
}

function tellChange(lost: readonly Flow[], gained: readonly Flow[]): string {
  const moves = [...lost.map((flow) => `− ${flow}`), ...gained.map((flow) => `+ ${flow}`)]
  return moves.join('  ') || 'another order'
}

function tellAffected(words: string, affected: ToldAffected): string[] {
  const { count, paid, unpaid, untried, attempts, examples } = affected
  const parts = `paid ${paid}, tried in vain ${unpaid}, not tried ${untried}; attempts ${attempts}`
  return [
    '',
    `${words}: ${count}${count > 0 ? ` (${parts})` : ''}`,
    ...examples.map(({ decision, client, attempts: tries, ending }) => {
      const tried = tries.map(({ id, flow, state }) => `${id} ${flow} ${state}`).join(', ')
      return `    ${decision}  ${client}  ${ending}${tried && `  ${tried}`}`
    }),
  ]
}
