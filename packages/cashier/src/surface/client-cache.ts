import type { Client } from '@onetill/contract'

/** Remembers what user agents were read as. Owned by the process that passes it in. */
export type ClientCache = {
  get(key: string): Client | undefined
  set(key: string, client: Client): void
}

/**
 * A cache in two generations: when the young one is full it becomes the old one, and what is met again moves over.
 * It never holds more than twice `limit`, so strangers can't fill memory, and a hit costs one lookup.
 */
export function createClientCache(limit = 2_000): ClientCache {
  let young = new Map<string, Client>()
  let old = new Map<string, Client>()
  function set(key: string, client: Client): void {
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(key, client)
  }
  return {
    set,
    get(key) {
      const found = young.get(key)
      if (found) return found
      const aged = old.get(key)
      if (aged) set(key, aged)
      return aged
    },
  }
}
