import {
  APPLICATION_BLOCKS,
  type ApplicationBlock,
  type FieldProblem,
  type FieldProblems,
} from '@onetill/contract'
import type { z } from 'zod'

export type Draft = Record<string, unknown>
export type Blocks = Record<ApplicationBlock, Draft>

type Patch = Readonly<Partial<Record<ApplicationBlock, Draft>>>

export const BLOCK_NAMES = Object.keys(APPLICATION_BLOCKS) as ApplicationBlock[]

/** A block as a table of its fields' schemas. */
function schemas(block: ApplicationBlock): Readonly<Record<string, z.ZodType>> {
  return APPLICATION_BLOCKS[block].shape
}

export type PatchedBlocks = {
  readonly blocks: Blocks
  /** `block.field` of everything whose value is now another. */
  readonly touched: readonly string[]
  readonly problems: FieldProblems
}

/** Lays what the form sent over what is stored, field by field. An empty string empties a field. */
export function patchBlocks(stored: Blocks, patch: Patch): PatchedBlocks {
  const blocks: Blocks = { ...stored }
  const touched: string[] = []
  const problems: Record<string, FieldProblem> = {}
  for (const block of BLOCK_NAMES) {
    const next = { ...stored[block] }
    for (const [field, value] of Object.entries(patch[block] ?? {})) {
      const name = `${block}.${field}`
      const schema = Object.hasOwn(schemas(block), field) ? schemas(block)[field] : undefined
      const parsed = schema?.safeParse(value)
      if (parsed?.success) next[field] = parsed.data
      else if (schema && (value === '' || value === null)) delete next[field]
      else problems[name] = parsed?.error ? problemOf(parsed.error) : 'invalid'
      if (next[field] !== stored[block][field]) touched.push(name)
    }
    blocks[block] = next
  }
  return { blocks, touched, problems }
}

/** What keeps the blocks from being complete. */
export function missingFields(blocks: Blocks): FieldProblems {
  const problems: Record<string, FieldProblem> = {}
  for (const block of BLOCK_NAMES) {
    for (const [field, schema] of Object.entries(schemas(block))) {
      const value = blocks[block][field]
      const parsed = schema.safeParse(value)
      if (parsed.success) continue
      problems[`${block}.${field}`] = value === undefined ? 'missing' : problemOf(parsed.error)
    }
  }
  return problems
}

function problemOf(error: z.ZodError): FieldProblem {
  return error.issues[0]?.code === 'too_big' ? 'too_long' : 'invalid'
}
