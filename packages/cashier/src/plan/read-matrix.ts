import {
  CONFIDENCES,
  FITS,
  FLOWS,
  FORMS,
  GOODS_TYPES,
  HOSTS,
  PLATFORMS,
  REASONS,
} from '@onetill/contract'
import { z } from 'zod'
import { parseVersion } from '../surface/compare-versions'
import { type Matrix, NEEDS } from './matrix-row'

const zSome = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1)

const zVersion = z
  .string()
  .refine((text) => parseVersion(text) !== null, 'not a version: dotted digits such as "8.0"')

const zRow = z.strictObject({
  id: z.string().min(1).max(120),
  flow: z.enum(FLOWS),
  hosts: zSome(HOSTS).optional(),
  platforms: zSome(PLATFORMS).optional(),
  forms: zSome(FORMS).optional(),
  versions: z
    .union([
      z.literal('unknown'),
      z.strictObject({ from: zVersion.optional(), below: zVersion.optional() }),
    ])
    .optional(),
  verdict: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('allow'),
      fit: z.enum(FITS),
      needs: z.array(z.enum(NEEDS)),
      trust: z.enum(CONFIDENCES),
      barsGoods: zSome(GOODS_TYPES).optional(),
    }),
    z.strictObject({
      kind: z.literal('refuse'),
      reason: z.enum(REASONS),
      facts: z.record(z.string(), z.string()).optional(),
    }),
  ]),
  source: z.string().min(1),
})

const zMatrix = z.strictObject({ version: z.string().min(1).max(60), rows: z.array(zRow).min(1) })

/** Why something isn't a matrix. */
export const MATRIX_PROBLEMS = ['matrix_invalid', 'matrix_row_repeated', 'matrix_silent'] as const

export type ReadMatrix =
  | { readonly kind: 'read'; readonly matrix: Matrix }
  | {
      readonly kind: 'refused'
      readonly code: (typeof MATRIX_PROBLEMS)[number]
      /** One line for each thing that is wrong, with its place. */
      readonly details: readonly string[]
    }

const MOST_DETAILS = 10

/** Takes a value for a matrix if it is one in every detail. An unknown key is refused: it may be a misspelt condition. */
export function readMatrix(value: unknown): ReadMatrix {
  const read = zMatrix.safeParse(value)
  if (!read.success) {
    const details = read.error.issues
      .slice(0, MOST_DETAILS)
      .map(({ path, message }) => `${nameOf(value, path)}: ${message}`)
    return { kind: 'refused', code: 'matrix_invalid', details }
  }
  const matrix = read.data as Matrix
  const ids = matrix.rows.map(({ id }) => id)
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  if (repeated.length > 0) {
    const details = repeated.map((id) => `the row “${id}” appears more than once`)
    return { kind: 'refused', code: 'matrix_row_repeated', details }
  }
  const silent = FLOWS.filter((flow) => matrix.rows.every((row) => row.flow !== flow))
  if (silent.length > 0) {
    const details = silent.map((flow) => `no row says anything about ${flow}`)
    return { kind: 'refused', code: 'matrix_silent', details }
  }
  return { kind: 'read', matrix }
}

/** `rows.3 (wechatpay.h5/browser).flow`: the number finds it in the file, the id in one's head. */
function nameOf(value: unknown, path: readonly PropertyKey[]): string {
  const [rows, index, ...rest] = path
  if (rows !== 'rows' || typeof index !== 'number') return path.join('.') || 'the file'
  const row = (value as { rows: readonly unknown[] }).rows[index]
  const id = typeof row === 'object' && row !== null && 'id' in row ? ` (${String(row.id)})` : ''
  return [`rows.${index}${id}`, ...rest].join('.')
}
