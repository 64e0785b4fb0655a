import type { CheckoutLook } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { checkoutEvents } from './checkout-events'

type State = Pick<CheckoutLook['checkout'], 'status'>

function look(status: State['status'], attempt: object | null = null): CheckoutLook {
  return { checkout: { status }, attempt } as unknown as CheckoutLook
}

/** Answers with each look in turn, and then with the last one for ever. */
function looks(...seen: CheckoutLook[]) {
  const asked = { count: 0 }
  return {
    asked,
    async look() {
      asked.count += 1
      return seen[Math.min(asked.count, seen.length) - 1] as CheckoutLook
    },
  }
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const told: string[] = []
  const decoder = new TextDecoder()
  for await (const bytes of stream) told.push(decoder.decode(bytes))
  return told
}

describe('what a waiting buyer is told', () => {
  it('is each state once, and nothing after the end', async () => {
    const pending = { id: 'att_1', state: 'pending', failure: null, present: { kind: 'wait' } }
    const paying = look('complete_in_progress', pending)
    const { look: again, asked } = looks(paying, look('completed'))
    const told = await readAll(checkoutEvents(paying, again, new AbortController().signal))
    expect(told).toEqual([
      `data: {"status":"complete_in_progress","attempt":{"id":"att_1","state":"pending","failure":null}}\n\n`,
      `data: {"status":"completed","attempt":null}\n\n`,
    ])
    expect(asked.count).toBe(2)
  })

  it('ends at once where nothing can change any more', async () => {
    const { look: again, asked } = looks(look('canceled'))
    const told = await readAll(
      checkoutEvents(look('canceled'), again, new AbortController().signal),
    )
    expect(told).toHaveLength(1)
    expect(asked.count).toBe(0)
  })

  it('stops looking when the buyer is gone', async () => {
    const gone = new AbortController()
    const { look: again, asked } = looks(look('complete_in_progress'))
    const reader = checkoutEvents(look('complete_in_progress'), again, gone.signal).getReader()
    await reader.read()
    gone.abort()
    expect((await reader.read()).done).toBe(true)
    expect(asked.count).toBe(0)
  })
})
