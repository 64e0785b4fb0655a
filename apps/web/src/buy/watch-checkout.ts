export type WatchedCheckout = { readonly checkoutId: string; readonly token?: string }

const PAUSE_MILLIS = 3_000

/**
 * Calls back when the checkout changed: by the server's events while they flow, else by asking every few seconds.
 * The secret goes in a header, because addresses end up in logs.
 */
export function watchCheckout(
  checkout: WatchedCheckout,
  onChange: () => void,
  pauseMillis = PAUSE_MILLIS,
): () => void {
  const stop = new AbortController()
  void follow(checkout, onChange, stop.signal, pauseMillis)
  return () => stop.abort()
}

async function follow(
  checkout: WatchedCheckout,
  onChange: () => void,
  signal: AbortSignal,
  pauseMillis: number,
): Promise<void> {
  while (!signal.aborted) {
    await readEvents(checkout, onChange, signal).catch(() => undefined)
    if (signal.aborted) return
    onChange()
    await pause(signal, pauseMillis)
  }
}

async function readEvents(
  { checkoutId, token }: WatchedCheckout,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  const answer = await fetch(`/api/checkout/${checkoutId}/events`, {
    headers: { accept: 'text/event-stream', ...(token ? { 'checkout-token': token } : {}) },
    cache: 'no-store',
    signal,
  })
  if (!answer.ok || !answer.body) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffered = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    buffered += value
    const events = buffered.split('\n\n')
    buffered = events.pop() ?? ''
    if (events.some((event) => event.startsWith('data:'))) onChange()
  }
}

function pause(signal: AbortSignal, millis: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
