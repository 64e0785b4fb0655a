import { classifyFailure } from './failures'

/** What became of one member of a batch. */
export type Settled<Out> = { readonly value: Out } | { readonly error: unknown }

export type BatchLimits = {
  /** Batches in flight at once. */
  readonly lanes: number
  readonly most: number
}

type Waiting<In, Out> = {
  readonly member: In
  readonly keys: readonly string[]
  readonly resolve: (value: Out) => void
  readonly reject: (error: unknown) => void
}

/** Resolves when every batch that departed before is done. */
export type Turn = () => Promise<void>

/**
 * Lets callers who come while others are being served share the next statement: nobody waits for company, and the
 * busier it is the less each costs. Members go in order of arrival; two with a key in common never travel together.
 * Work in which the order counts waits for its turn first, and can be prepared meanwhile. A member that fails does not
 * fail the others.
 */
export function createBatcher<In, Out>(
  work: (members: readonly In[], turn: Turn) => Promise<readonly Settled<Out>[]>,
  keysOf: (member: In) => readonly string[],
  { lanes, most }: BatchLimits,
): (member: In) => Promise<Out> {
  let queue: Waiting<In, Out>[] = []
  let busyLanes = 0
  let called = false
  let before: Promise<void> = Promise.resolve()
  const busyKeys = new Set<string>()

  /** Whoever comes in the same turn of the event loop travels together. */
  function call(): void {
    if (called) return
    called = true
    setImmediate(() => {
      called = false
      depart()
    })
  }

  function depart(): void {
    while (busyLanes < lanes) {
      // Shared out among the lanes that are free: one is judged here while the database writes another.
      const batch = board(Math.min(most, Math.ceil(queue.length / (lanes - busyLanes))))
      if (batch.length === 0) return
      busyLanes += 1
      const earlier = before
      const served = serve(batch, () => earlier)
      before = Promise.all([earlier, served]).then(() => {})
      void served.finally(() => {
        busyLanes -= 1
        for (const { keys } of batch) for (const key of keys) busyKeys.delete(key)
        call()
      })
    }
  }

  function board(seats: number): Waiting<In, Out>[] {
    const batch: Waiting<In, Out>[] = []
    const left: Waiting<In, Out>[] = []
    for (const waiting of queue) {
      const free = batch.length < seats && !waiting.keys.some((key) => busyKeys.has(key))
      ;(free ? batch : left).push(waiting)
      // Whoever stays behind keeps their place: nobody with the same key overtakes them within this batch.
      for (const key of waiting.keys) if (free) busyKeys.add(key)
    }
    queue = left
    return batch
  }

  async function serve(batch: readonly Waiting<In, Out>[], turn: Turn): Promise<void> {
    try {
      const results = await work(
        batch.map(({ member }) => member),
        turn,
      )
      batch.forEach((waiting, index) => {
        answer(waiting, results[index])
      })
    } catch (error) {
      // Whether a statement whose connection was lost took effect is not known: its callers ask again themselves.
      if (batch.length === 1 || classifyFailure(error) === 'lost') {
        for (const { reject } of batch) reject(error)
      } else {
        for (const waiting of batch) await serve([waiting], turn)
      }
    }
  }

  return (member) =>
    new Promise<Out>((resolve, reject) => {
      queue.push({ member, keys: keysOf(member), resolve, reject })
      call()
    })
}

function answer<In, Out>(waiting: Waiting<In, Out>, result: Settled<Out> | undefined): void {
  if (!result) waiting.reject(new Error('a batch answers each of its members'))
  else if ('error' in result) waiting.reject(result.error)
  else waiting.resolve(result.value)
}
