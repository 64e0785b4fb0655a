import { type Client, FLOWS, type Flow, FORMS, HOSTS, PLATFORMS } from '@onetill/contract'
import { orderVersions, parseVersion } from '../surface/compare-versions'
import type { Matrix, MatrixRow } from './matrix-row'

type CompiledRow = {
  readonly row: MatrixRow
  readonly unknownOnly: boolean
  readonly from: readonly number[] | null
  readonly below: readonly number[] | null
}

/** The matrix indexed by (host, platform, form): for each flow the rows that could decide, in order. */
export type CompiledMatrix = {
  readonly version: string
  readonly rows: readonly MatrixRow[]
  readonly cells: ReadonlyMap<string, MatrixCell>
}
export type MatrixCell = Readonly<Record<Flow, readonly CompiledRow[]>>

/** Indexes a matrix once, so that deciding reads a handful of rows. Throws on a row that can't be read. */
export function compileMatrix(matrix: Matrix): CompiledMatrix {
  const byFlow = new Map<Flow, CompiledRow[]>(FLOWS.map((flow) => [flow, []]))
  const ids = new Set<string>()
  for (const row of matrix.rows) {
    if (ids.has(row.id)) throw new Error(`matrix row ${row.id} appears twice`)
    ids.add(row.id)
    const rows = byFlow.get(row.flow)
    if (!rows) throw new Error(`matrix row ${row.id} names an unknown flow`)
    rows.push(compileRow(row))
  }
  const cells = new Map<string, Record<Flow, readonly CompiledRow[]>>()
  for (const host of HOSTS) {
    for (const platform of PLATFORMS) {
      for (const form of FORMS) {
        const entries = FLOWS.map((flow) => {
          const fitting = (byFlow.get(flow) ?? []).filter(({ row }) => {
            return (
              (!row.hosts || row.hosts.includes(host)) &&
              (!row.platforms || row.platforms.includes(platform)) &&
              (!row.forms || row.forms.includes(form))
            )
          })
          return [flow, fitting] as const
        })
        cells.set(
          `${host}/${platform}/${form}`,
          Object.fromEntries(entries) as Record<Flow, CompiledRow[]>,
        )
      }
    }
  }
  return { version: matrix.version, rows: matrix.rows, cells }
}

/** The rows that concern this kind of client; undefined for one the matrix has never heard of. */
export function findCell(
  matrix: CompiledMatrix,
  { host, platform, form }: Pick<Client, 'host' | 'platform' | 'form'>,
): MatrixCell | undefined {
  return matrix.cells.get(`${host}/${platform}/${form}`)
}

/** The row that decides about this flow at this version, or null where the matrix is silent. */
export function findRow(
  cell: MatrixCell | undefined,
  flow: Flow,
  version: readonly number[] | null,
): MatrixRow | null {
  if (!cell) return null
  for (const candidate of cell[flow]) {
    if (candidate.unknownOnly ? version === null : coversVersion(candidate, version)) {
      return candidate.row
    }
  }
  return null
}

function coversVersion({ from, below }: CompiledRow, version: readonly number[] | null): boolean {
  if (!from && !below) return true
  if (!version) return false
  if (from && orderVersions(version, from) < 0) return false
  return !below || orderVersions(version, below) < 0
}

function compileRow(row: MatrixRow): CompiledRow {
  const { versions } = row
  if (versions === undefined) return { row, unknownOnly: false, from: null, below: null }
  if (versions === 'unknown') return { row, unknownOnly: true, from: null, below: null }
  return {
    row,
    unknownOnly: false,
    from: readBound(row, versions.from),
    below: readBound(row, versions.below),
  }
}

function readBound(row: MatrixRow, text: string | undefined): readonly number[] | null {
  if (text === undefined) return null
  const version = parseVersion(text)
  if (!version) throw new Error(`matrix row ${row.id} has an unreadable version ${text}`)
  return version
}
