import { FLOWS, type Flow } from '@onetill/contract'

const PREFIX = 'onetill.resume.'

/** Remembers, for this tab alone, what a buyer was paying through when they left for a moment. */
export function keepResume(checkoutId: string, flow: Flow): void {
  try {
    sessionStorage.setItem(PREFIX + checkoutId, flow)
  } catch {
    // Storage refused: the buyer then taps Pay once more.
  }
}

/** Takes it out again: it is good once. An address could be sent by anyone, so it never says what to pay through. */
export function takeResume(checkoutId: string): Flow | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + checkoutId)
    sessionStorage.removeItem(PREFIX + checkoutId)
    return FLOWS.find((flow) => flow === kept)
  } catch {
    return undefined
  }
}
