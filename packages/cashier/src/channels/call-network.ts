import type { UnknownCause } from '@onetill/contract'

/** A network that hasn't answered by then may still act: the result is unknown, not failed. */
const PATIENCE_MILLIS = 10_000

type Unknown = { readonly status: 'unknown'; readonly cause: UnknownCause }

/** Calls a network and always answers: an error or silence is an unknown result, to be asked about. */
export async function callNetwork<T>(call: () => Promise<T>): Promise<T | Unknown> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<Unknown>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'unknown', cause: 'timeout' }), PATIENCE_MILLIS)
  })
  try {
    return await Promise.race([call(), silence])
  } catch {
    return { status: 'unknown', cause: 'network_error' }
  } finally {
    clearTimeout(timer)
  }
}
