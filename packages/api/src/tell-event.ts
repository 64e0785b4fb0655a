import { enqueue, transaction } from '@onetill/db'
import { sendReceipt } from './send-receipt'
import type { Services } from './services'
import { openTill } from './verify-merchant'

/** Carries one event to those it concerns: inside Onetill, by mail, and to the till. */
export async function tellEvent(services: Services, eventId: string): Promise<void> {
  const event = await services.db.write.event.findUnique({ where: { id: eventId } })
  if (!event) return
  await services.market.notifications.notifyEvent(eventId)
  if (event.kind === 'merchant.verified') await openTill(services, event.subject)
  if (event.kind === 'order.paid') await sendReceipt(services, event.subject)
  if (event.kind === 'order.paid' || event.kind === 'refund.succeeded') await rollSoon(services)
}

/** The figures are read again a moment later, when the transaction that told of the sale has surely ended. */
async function rollSoon({ db }: Services): Promise<void> {
  const once = { key: 'insight.roll', keepsTime: true, delaySeconds: 1 }
  await transaction(db, (tx) => enqueue(tx, 'insight.roll', {}, once))
}
