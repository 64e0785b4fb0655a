import type { EventKind } from '@onetill/contract'
import { type EventModel, newId } from '@onetill/db'
import type { MarketContext } from '../context'
import { toldFacts } from './told-facts'

type Audience = 'owners' | 'team' | 'buyer'

/** Who is told of what. */
const AUDIENCES: Partial<Record<EventKind, readonly Audience[]>> = {
  'merchant.verified': ['owners'],
  'merchant.restricted': ['team'],
  'merchant.suspended': ['team'],
  'merchant.reinstated': ['team'],
  'application.changes_requested': ['owners'],
  'application.rejected': ['owners'],
  'order.paid': ['team', 'buyer'],
  'refund.succeeded': ['team', 'buyer'],
}

/** Tells everyone an event concerns, each once however often the job runs. */
export async function notifyEvent(context: MarketContext, eventId: string): Promise<void> {
  const event = await context.db.write.event.findUnique({ where: { id: eventId } })
  if (!event) return
  const told = new Map<string, Audience>()
  for (const audience of AUDIENCES[event.kind as EventKind] ?? []) {
    for (const userId of await people(context, event, audience)) {
      // A person who is both buyer and team reads it as the buyer: it is their money.
      told.set(userId, audience)
    }
  }
  const createdAt = event.createdAt
  await context.db.write.notification.createMany({
    data: [...told].map(([userId, audience]) => ({
      id: newId('notification', createdAt.getTime()),
      userId,
      eventId,
      kind: event.kind,
      data: { ...toldFacts(event.data), as: audience === 'buyer' ? 'buyer' : 'merchant' },
      createdAt,
    })),
    skipDuplicates: true,
  })
}

async function people(
  context: MarketContext,
  event: EventModel,
  audience: Audience,
): Promise<string[]> {
  if (audience === 'buyer') return buyerOf(context, event)
  if (!event.merchantId) return []
  const members = await context.db.write.member.findMany({
    where: { merchantId: event.merchantId, ...(audience === 'owners' ? { role: 'owner' } : {}) },
    select: { userId: true },
  })
  return members.map((member) => member.userId)
}

/** The buyer stands in the order's own `order.paid`; a refund's event names the order only. */
async function buyerOf(context: MarketContext, event: EventModel): Promise<string[]> {
  const { orderId } = toldFacts(event.data)
  const paid =
    event.kind === 'order.paid' || !orderId
      ? event
      : await context.db.write.event.findFirst({
          where: { subject: orderId, kind: 'order.paid' },
        })
  const { buyerId } = toldFacts(paid?.data)
  return buyerId ? [buyerId] : []
}
