import type { Cashier } from '@onetill/cashier'
import { readText } from './read-text'

const LARGEST_NOTIFICATION_BYTES = 256 * 1024

/** Hands a network's message to the till untouched, because signatures are over bytes, and answers as it wants. */
export async function answerNotification(
  cashier: Cashier,
  channel: string,
  request: Request,
): Promise<Response> {
  const body = await readText(request, LARGEST_NOTIFICATION_BYTES)
  const reply = await cashier.notify(channel, {
    headers: Object.fromEntries(request.headers),
    body,
  })
  return new Response(reply.body || null, {
    status: reply.status,
    headers: { 'content-type': reply.contentType, 'cache-control': 'no-store' },
  })
}
