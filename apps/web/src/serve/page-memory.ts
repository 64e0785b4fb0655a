import type { OutgoingHttpHeaders } from 'node:http'

/** An answer as it went over the wire. */
export type KeptPage = {
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

export type PageMemory = {
  find(key: string): KeptPage | undefined
  /** Where to bring a page that is being made now; it counts only if nothing was forgotten meanwhile. */
  expect(key: string): (page: KeptPage) => void
  forgetAll(): void
}

const FRESH_MILLIS = 1_000
const MOST_BYTES = 64 * 1024 * 1024

/** Keeps pages for a moment, and never more than fit; the oldest go first. */
export function createPageMemory(now: () => number): PageMemory {
  const kept = new Map<string, KeptPage & { readonly until: number }>()
  let bytes = 0
  let forgotten = 0

  function forget(key: string): void {
    bytes -= kept.get(key)?.body.byteLength ?? 0
    kept.delete(key)
  }

  function keep(key: string, page: KeptPage): void {
    forget(key)
    kept.set(key, { ...page, until: now() + FRESH_MILLIS })
    bytes += page.body.byteLength
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES) return
      forget(oldest)
    }
  }

  return {
    find(key) {
      const page = kept.get(key)
      return page && page.until > now() ? page : undefined
    },
    expect(key) {
      const before = forgotten
      return (page) => {
        if (forgotten === before) keep(key, page)
      }
    },
    forgetAll() {
      kept.clear()
      bytes = 0
      forgotten += 1
    },
  }
}
