import { type ErrorCode, OnetillError } from '@onetill/contract'
import { classifyFailure } from '@onetill/db'
import { TRPCError } from '@trpc/server'

/** The published code behind anything thrown. What is not meant for people becomes `unavailable`, never its own words. */
export function codeOf(error: unknown): {
  readonly code: ErrorCode
  readonly facts: Readonly<Record<string, string>>
} {
  const root = error instanceof TRPCError && error.cause ? error.cause : error
  if (root instanceof OnetillError) return { code: root.code, facts: root.facts }
  if (error instanceof TRPCError) {
    if (error.code === 'NOT_FOUND') return { code: 'not_found', facts: {} }
    if (error.code !== 'INTERNAL_SERVER_ERROR') return { code: 'bad_request', facts: {} }
  }
  return { code: 'unavailable', facts: {} }
}

/** Whether an error is ours to look into: neither a coded answer, nor a bad request, nor a lost database. */
export function isBug(error: unknown): boolean {
  const root = error instanceof TRPCError && error.cause ? error.cause : error
  const refused = error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR'
  return !(root instanceof OnetillError) && !refused && classifyFailure(root) !== 'lost'
}
