import type { Answer } from './answers'

/**
 * What an answer means for the key it was given under. `told_again`: the till gives the same bytes whenever it is asked.
 * `first`: it may look different later, so the first is stored. `open`: nobody knows yet, asking again goes on.
 * `in_flight`: somebody is at it, and there is nothing to show. `refused`: nothing happened.
 */
export type Judgement = 'told_again' | 'first' | 'open' | 'in_flight' | 'refused'

export function judgeAnswer({ status, body }: Answer): Judgement {
  if (status >= 500) return 'open'
  if (status >= 400) return 'refused'
  const { status: outcome, present } = readResult(body)
  if (outcome === 'succeeded') return 'told_again'
  if (outcome === 'unknown') return 'open'
  return outcome === 'pending' && present?.kind === 'wait' ? 'in_flight' : 'first'
}

type Result = { readonly status?: string; readonly present?: { readonly kind?: string } }

/** The outcome inside a procedure's answer, alone or as a batch of one. */
function readResult(body: string): Result {
  const parsed = JSON.parse(body)
  const one = Array.isArray(parsed) ? parsed[0] : parsed
  return one?.result?.data?.json ?? {}
}
