import { OnetillError } from '@onetill/contract'
import type { Settled } from '@onetill/db'

/** What a statement of the till says of each member of a batch. */
export type Verdict =
  | 'won'
  /** Something it was decided from has changed since it was read. */
  | 'stale'
  /** Others in the same batch came first. */
  | 'behind'
  | 'short'

/** A member that is decided, or what keeps it from being. */
export type RoundResult<Out> = Settled<Out> | Exclude<Verdict, 'won'>

const MOST_ROUNDS = 12

/**
 * Goes on with those a round left undecided, in their order of arrival, until all are. Who finds too little stock
 * gets another look after `restore` has freed what it can; `short` a second time is final.
 */
export async function inRounds<In, Out>(
  members: readonly In[],
  round: (members: readonly In[]) => Promise<readonly RoundResult<Out>[]>,
  restore: (short: readonly In[]) => Promise<void> = async () => {},
): Promise<Settled<Out>[]> {
  const results = new Map<In, Settled<Out>>()
  const wanting = new Set<In>()
  let open = members
  for (let count = 0; open.length > 0 && count < MOST_ROUNDS; count += 1) {
    const answers = await round(open)
    const short: In[] = []
    open = open.filter((member, index) => {
      const answer = answers[index]
      if (answer === undefined) throw new Error('a round answers each of its members')
      if (typeof answer === 'object') results.set(member, answer)
      else if (answer === 'short' && wanting.has(member)) {
        results.set(member, { error: new OnetillError('out_of_stock') })
      } else if (answer === 'short') short.push(member)
      return !results.has(member)
    })
    if (short.length > 0) await restore(short)
    for (const member of short) wanting.add(member)
  }
  return members.map((member) => results.get(member) ?? { error: new OnetillError('conflict') })
}

/** What `act` answers or throws, as one member's result. */
export function settled<Out>(act: () => Out): Settled<Out> {
  try {
    return { value: act() }
  } catch (error) {
    return { error }
  }
}
