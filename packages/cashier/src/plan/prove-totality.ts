import { channelOf, FLOWS, type Flow, handoffWords, LOCALES, type Plan } from '@onetill/contract'
import { parseVersion } from '../surface/compare-versions'
import { type CompiledMatrix, findCell, findRow } from './compile-matrix'
import { WECHAT_FAMILY } from './matrix-row'
import { plan } from './plan'
import { deals, type Scene, scenes } from './proof-space'

export type Proof = {
  readonly cells: number
  /** Cells without a flow and without a hand-off in words; the first few are named. */
  readonly deadEnds: number
  /** Cells in which a law that no edit of the matrix may break is broken. */
  readonly broken: number
  readonly named: readonly string[]
  /** Rows that match no client at all, and rows that earlier rows always answer for. */
  readonly unreachable: readonly string[]
  readonly shadowed: readonly string[]
}

const NAMED_AT_MOST = 20

/** Plans every cell of the input space and checks the answer. `stride` walks every nth deal, for a quick look. */
export function proveTotality(matrix: CompiledMatrix, stride = 1): Proof {
  const walked = deals().filter((_, index) => index % stride === 0)
  const wordsChecked = new Set<string>()
  const named: string[] = []
  let cells = 0
  let deadEnds = 0
  let broken = 0
  for (const scene of scenes(matrix)) {
    for (const deal of walked) {
      const found = plan({ ...deal.value, ...scene, matrix, successRates: {} })
      cells += 1
      const dead = isDeadEnd(found, wordsChecked)
      const law = brokenLaw(found)
      if (!dead && !law) continue
      if (dead) deadEnds += 1
      if (law) broken += 1
      if (named.length < NAMED_AT_MOST)
        named.push(`${law ?? 'dead end'}: ${nameOf(scene)}; ${deal.name}`)
    }
  }
  return { cells, deadEnds, broken, named, ...inspectRows(matrix) }
}

/** A plan leads on when it has a flow, or a hand-off whose words exist in every language. */
function isDeadEnd({ flows, handoffs }: Plan, wordsChecked: Set<string>): boolean {
  if (flows.length > 0) return false
  return !handoffs.some(({ handoff, because }) => {
    const key = `${handoff}/${because}`
    if (wordsChecked.has(key)) return true
    const speaks = LOCALES.every((locale) => {
      const { title, sentence } = handoffWords(handoff, because, locale)
      return title.length > 1 && sentence.length > 5 && !/[{}—]/.test(sentence)
    })
    if (speaks) wordsChecked.add(key)
    return speaks
  })
}

/** Laws stated apart from the matrix, so that a wrong row can't agree with itself. */
function brokenLaw({ client, flows, rejected }: Plan): string | null {
  if (flows.length + rejected.length !== FLOWS.length)
    return 'a flow is neither offered nor rejected'
  if (flows.length === 0) return null
  if (client.embedded) return 'something is paid inside a frame'
  if (client.host === 'bot') return 'something is sold to a bot'
  const offered = (flow: Flow) => flows.some((planned) => planned.flow === flow)
  const inWechat = (WECHAT_FAMILY as readonly string[]).includes(client.host)
  if (inWechat && flows.some(({ flow }) => channelOf(flow) === 'alipay'))
    return 'Alipay inside WeChat'
  if (client.host !== 'browser' && offered('wechatpay.h5')) return 'H5 outside a browser'
  const native = offered('wechatpay.app') || offered('alipay.app')
  if (native && client.confidence !== 'attested') return 'a native sheet for an unattested client'
  if (client.host === 'onetill' && offered('balance.one_tap')) {
    const major = parseVersion(client.version)?.[0] ?? 0
    if (client.confidence !== 'attested' || major < 6) return 'one tap for an old or unattested app'
  }
  return null
}

function inspectRows(matrix: CompiledMatrix): Pick<Proof, 'unreachable' | 'shadowed'> {
  const fitting = new Set<string>()
  for (const flows of matrix.cells.values()) {
    for (const flow of FLOWS) for (const { row } of flows[flow]) fitting.add(row.id)
  }
  const deciding = new Set<string>()
  for (const { client } of scenes(matrix)) {
    const cell = findCell(matrix, client)
    const version = parseVersion(client.version)
    for (const flow of FLOWS) {
      const row = findRow(cell, flow, version)
      if (row) deciding.add(row.id)
    }
  }
  const ids = matrix.rows.map(({ id }) => id)
  return {
    unreachable: ids.filter((id) => !fitting.has(id)),
    shadowed: ids.filter((id) => fitting.has(id) && !deciding.has(id)),
  }
}

function nameOf({ client, surface }: Scene): string {
  const { host, platform, form, version, confidence, embedded } = client
  return `${surface}, ${confidence} ${host} ${version ?? 'of unknown version'} on a ${platform} ${form}${embedded ? ' in a frame' : ''}`
}
