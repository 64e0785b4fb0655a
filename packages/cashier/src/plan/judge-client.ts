import type { Client, Fit, Flow, GoodsType, Reason, Surface } from '@onetill/contract'
import { CONFIDENCES } from '@onetill/contract'
import { parseVersion } from '../surface/compare-versions'
import { type CompiledMatrix, findCell, findRow, type MatrixCell } from './compile-matrix'

/** Why a flow is refused, with the facts that fill the sentence. */
export type Refusal = {
  readonly reason: Reason
  readonly facts?: Readonly<Record<string, string>>
}

/** A client looked up once: its cell of the matrix, its version as numbers, its rank of confidence. */
export type Standing = {
  readonly client: Client
  readonly cell: MatrixCell | undefined
  readonly version: readonly number[] | null
  readonly trust: number
  /** Set when nothing at all may be paid here. */
  readonly closed: Refusal | null
}

/** Reads a client and the surface once, for all flows. */
export function standClient(client: Client, surface: Surface, matrix: CompiledMatrix): Standing {
  return {
    client,
    cell: findCell(matrix, client),
    version: parseVersion(client.version),
    trust: CONFIDENCES.indexOf(client.confidence),
    closed: closeClient(client, surface),
  }
}

/** Whether this client can carry the flow out: the fit when it can, the refusal when it can't. */
export function judgeClient(
  flow: Flow,
  standing: Standing,
  goodsTypes: readonly GoodsType[],
): Fit | Refusal {
  if (standing.closed) return standing.closed
  const row = findRow(standing.cell, flow, standing.version)
  if (!row) return { reason: 'client_unknown' }
  const { verdict } = row
  if (verdict.kind === 'refuse') {
    return verdict.facts
      ? { reason: verdict.reason, facts: verdict.facts }
      : { reason: verdict.reason }
  }
  if (standing.trust > CONFIDENCES.indexOf(verdict.trust)) {
    return { reason: verdict.trust === 'attested' ? 'client_not_attested' : 'client_unknown' }
  }
  const barred = verdict.barsGoods?.find((goodsType) => goodsTypes.includes(goodsType))
  if (barred) return { reason: 'goods_type_barred', facts: { goodsType: barred } }
  return verdict.fit
}

function closeClient(client: Client, surface: Surface): Refusal | null {
  // A shopping agent is software by definition; a person who opens its link arrives as their own client.
  const software = client.host === 'bot' || client.host === 'unknown'
  if (surface === 'agent' && software) return { reason: 'surface_unsupported' }
  if (client.host === 'bot') return { reason: 'bot' }
  if (client.embedded) return { reason: 'embedded_frame' }
  return null
}
