import type { KeyObject } from 'node:crypto'

/** The network's keys by their serials. The ones given stay; others are fetched when the network starts using them. */
export type KeyRing = {
  /** The keys to verify something by that names this serial; an unknown one is asked about first. */
  keysFor(serial: string | undefined): Promise<ReadonlyMap<string, KeyObject>>
}

/** Anybody can name a serial that doesn't exist: the network is not asked more often than this. */
const ASK_AGAIN_MILLIS = 60_000

/** `fetchKeys` asks the network for its keys of the moment; undefined when they can't be had or believed. */
export function createKeyRing(
  given: ReadonlyMap<string, KeyObject>,
  fetchKeys: () => Promise<ReadonlyMap<string, KeyObject> | undefined>,
  now: () => Date,
): KeyRing {
  let keys = given
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    askedAt = now().getTime()
    const fetched = await fetchKeys()
    // What was fetched before stays known: the network signs with both keys while it changes over.
    if (fetched) keys = new Map([...keys, ...fetched])
  }

  return {
    async keysFor(serial) {
      if (serial === undefined || keys.has(serial)) return keys
      const due = now().getTime() - askedAt >= ASK_AGAIN_MILLIS
      if (due && !asking) {
        asking = ask().finally(() => {
          asking = undefined
        })
      }
      await asking
      return keys
    },
  }
}
