import { OnetillError } from '@onetill/contract'
import { enqueue, newId, transaction } from '@onetill/db'
import type { NetworkNotification, RawNotification, RawReply } from '../channels/channel'
import type { Deps } from '../deps'
import { writeMessage } from './message-body'

/**
 * Verifies, stores once, answers; the work is a job in the same transaction. A message that isn't the network's
 * throws `signature_invalid` and leaves nothing behind.
 */
export async function receiveNotification(
  deps: Deps,
  name: string,
  raw: RawNotification,
): Promise<RawReply> {
  const channel = deps.channels.find(name)
  if (!channel?.readNotification || !channel.reply) throw new OnetillError('not_found')
  const notification = await channel.readNotification(raw)
  if (!notification) return channel.reply('accepted')
  await transaction(deps.db, async (tx) => {
    const id = newId('inbox')
    const stored = await tx.inboxMessage.createMany({
      data: [
        {
          id,
          channel: channel.channel,
          eventId: notification.eventId,
          reference: nameOf(notification),
          body: writeMessage(notification),
        },
      ],
      skipDuplicates: true,
    })
    if (stored.count === 1) await enqueue(tx, 'inbox.handle', { messageId: id })
  })
  return channel.reply('accepted')
}

/** What a person would look for: our reference, or the network's number where it gives only that. */
function nameOf(notification: NetworkNotification): string {
  return notification.kind === 'dispute' ? notification.networkRef : notification.reference
}
