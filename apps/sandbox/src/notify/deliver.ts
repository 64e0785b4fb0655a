import { claimNotification, type Notification, noteDelivery } from '../books/notifications'
import type { Books } from '../books/open-books'
import { findPaymentById, type Network } from '../books/payments'
import { CLOCK_JUMP_SECONDS } from '../scenario/misbehave'
import { takeScenario } from '../scenario/scenarios'

const TIMEOUT_MS = 5_000
const LEASE_SECONDS = 30
const SENDERS = 4
/** The queue is durable: it is looked at, not listened to, and a crash loses nothing. */
const LOOK_EVERY_MS = 250

/** How one network words its notifications and knows that they arrived. */
export type Messenger = {
  readonly retrySeconds: readonly number[]
  /** `skewSeconds` is how far off the network's clock is as it signs. */
  write(
    notification: Notification,
    skewSeconds: number,
  ): Promise<{ headers: Record<string, string>; body: string }>
  isAccepted(status: number, answer: string): boolean
}

export type Messengers = Readonly<Partial<Record<Network, Messenger>>>

/** Sends what is due, several at a time, until stopped. */
export function startDelivery(books: Books, messengers: Messengers): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const senders = Array.from({ length: SENDERS }, async (_, index) => {
    // Taking turns, they notice something new the sooner.
    await pause(stopping.signal, (index * LOOK_EVERY_MS) / SENDERS)
    while (!stopping.signal.aborted) {
      const sent = await deliverNext(books, messengers).catch(() => false)
      if (!sent) await pause(stopping.signal, LOOK_EVERY_MS)
    }
  })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(senders)
    },
  }
}

async function deliverNext(books: Books, messengers: Messengers): Promise<boolean> {
  const notification = await claimNotification(books, LEASE_SECONDS)
  if (!notification) return false
  const messenger = messengers[notification.network]
  if (!messenger) throw new Error(`no messenger for ${notification.network}`)
  const answer = await send(notification, messenger, await skewOf(books, notification))
  const retrySeconds = messenger.retrySeconds[notification.tries - 1]
  await noteDelivery(books, notification.id, {
    ...answer,
    ...(retrySeconds === undefined ? {} : { retrySeconds }),
  })
  return true
}

async function skewOf(books: Books, { paymentId }: Notification): Promise<number> {
  const payment = await findPaymentById(books, paymentId)
  if (!payment) return 0
  const scenario = await takeScenario(books, { at: 'send', operation: 'notify', ...payment })
  return scenario ? (scenario.seconds ?? CLOCK_JUMP_SECONDS) : 0
}

async function send(
  notification: Notification,
  messenger: Messenger,
  skewSeconds: number,
): Promise<{ answer: string; accepted: boolean }> {
  try {
    const response = await fetch(notification.url, {
      method: 'POST',
      ...(await messenger.write(notification, skewSeconds)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'manual',
    })
    const text = await response.text()
    return {
      answer: `${response.status} ${text.slice(0, 80)}`.trim(),
      accepted: messenger.isAccepted(response.status, text),
    }
  } catch (error) {
    return { answer: error instanceof Error ? error.message : 'unreachable', accepted: false }
  }
}

function pause(signal: AbortSignal, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
