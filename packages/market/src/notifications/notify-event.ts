import type { EventKind } from '@onetill/contract'
import { type EventModel, newId } from '@onetill/db'
import type { MarketContext } from '../context'
import { textOf, toldFacts } from './told-facts'

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
  'payout.moved': ['owners'],
  'dispute.moved': ['team'],
}

/** Steps on the way that nobody waits to hear of. */
const QUIET: Partial<Record<EventKind, readonly string[]>> = {
  'payout.moved': ['requested', 'in_transit'],
  'dispute.moved': ['answered'],
}

/** Tells everyone an event concerns, each once however often the job runs. */
export async function notifyEvent(context: MarketContext, eventId: string): Promise<void> {
  const event = await context.db.write.event.findUnique({ where: { id: eventId } })
  if (!event) return
  if (QUIET[event.kind as EventKind]?.includes(textOf(event.data, 'to') ?? '')) return
  const told = new Map<string, Audience>()
  for (const audience of AUDIENCES[event.kind as EventKind] ?? []) {
    for (const userId of await people(context, event, audience)) {
      // A person who is both buyer and team reads it as the buyer: it is their money.
      told.set(userId, audience)
    }
  }
  if (told.size === 0) return
  const { createdAt } = event
  const facts = { ...toldFacts(event.data), ...(await merchantFacts(context, event)) }
  await context.db.write.notification.createMany({
    data: [...told].map(([userId, audience]) => ({
      id: newId('notification', createdAt.getTime()),
      userId,
      eventId,
      kind: event.kind,
      data: { ...facts, as: audience === 'buyer' ? 'buyer' : 'merchant' },
      createdAt,
    })),
    skipDuplicates: true,
  })
}

/** The merchant by the name it has now. */
async function merchantFacts(
  context: MarketContext,
  { merchantId }: EventModel,
): Promise<Record<string, string>> {
  if (!merchantId) return {}
  const merchant = await context.db.write.merchant.findUnique({ where: { id: merchantId } })
  return merchant ? { merchantId, merchant: merchant.name, handle: merchant.handle } : {}
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
  const orderId = textOf(event.data, 'orderId')
  const paid =
    event.kind === 'order.paid' || !orderId
      ? event
      : await context.db.write.event.findFirst({
          where: { subject: orderId, kind: 'order.paid' },
        })
  const buyerId = textOf(paid?.data, 'buyerId')
  return buyerId ? [buyerId] : []
}
