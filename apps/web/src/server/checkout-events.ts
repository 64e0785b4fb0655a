import { setTimeout as pause } from 'node:timers/promises'
import type { CheckoutLook } from '@onetill/contract'

const EVERY_MILLIS = 1_000
const LONGEST_MILLIS = 10 * 60_000
/** Proxies close a line on which nothing is said. */
const REST_LOOKS = 15

/** A stream that says something whenever the checkout's state is another one, until it is final or time is up. */
export function checkoutEvents(
  first: CheckoutLook,
  look: () => Promise<CheckoutLook>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const events = stateEvents(first, look, signal)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await events.return()
    },
  })
}

async function* stateEvents(
  first: CheckoutLook,
  look: () => Promise<CheckoutLook>,
  signal: AbortSignal,
): AsyncGenerator<string, void, void> {
  const until = Date.now() + LONGEST_MILLIS
  let told = stateOf(first)
  yield `data: ${told}\n\n`
  let open = isOpen(first)
  for (let looks = 1; open && Date.now() < until; looks += 1) {
    await pause(EVERY_MILLIS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    const seen = await look()
    open = isOpen(seen)
    const state = stateOf(seen)
    if (state !== told) {
      told = state
      yield `data: ${told}\n\n`
    } else if (looks % REST_LOOKS === 0) {
      yield ': still here\n\n'
    }
  }
}

function stateOf({ checkout, attempt }: CheckoutLook): string {
  const { id = null, state = null, failure = null } = attempt ?? {}
  return JSON.stringify({ status: checkout.status, attempt: attempt && { id, state, failure } })
}

function isOpen({ checkout }: CheckoutLook): boolean {
  return checkout.status !== 'completed' && checkout.status !== 'canceled'
}
