import { newId } from '@onetill/db'
import type { Archive, FiledEvent } from '../history/archive'
import type { Row, Rows } from '../rows'
import type { Shop, World } from '../world'

const TOLD = new Set<string>([
  'order.paid',
  'refund.succeeded',
  'merchant.verified',
  'merchant.restricted',
  'merchant.suspended',
  'application.changes_requested',
])
const DAYS_KEPT = 21
/** Nobody has looked since. */
const UNREAD_DAYS = 1.5

/** What people have been told of late, as the market tells them: the team, and the buyer as the buyer. */
export async function plantNotifications(
  rows: Rows,
  world: World,
  archive: Archive,
): Promise<void> {
  const since = world.calendar.daysAgo(DAYS_KEPT)
  const read = world.calendar.daysAgo(UNREAD_DAYS)
  const shopOf = new Map(world.shops.map((shop) => [shop.id, shop]))
  const buyerOf = new Map(
    archive.events
      .filter(({ kind }) => kind === 'order.paid')
      .map(({ subject, actorId }) => [subject, actorId]),
  )
  const told = archive.events
    .filter(({ kind, at }) => TOLD.has(kind) && at >= since)
    .flatMap((event) => tell(event, shopOf.get(event.merchantId ?? ''), buyerOf))
  await rows.add(
    'Notification',
    told.map((row) => ({ ...row, readAt: (row.createdAt as Date) < read ? read : null })),
  )
}

function tell(
  event: FiledEvent,
  shop: Shop | undefined,
  buyerOf: ReadonlyMap<string, string | null>,
): Row[] {
  const facts = Object.fromEntries(
    Object.entries(event.data).filter(([, value]) => typeof value === 'string'),
  )
  const buyer = buyerOf.get(String(facts.orderId)) ?? null
  const people = new Map<string, 'merchant' | 'buyer'>()
  for (const { id } of shop?.team ?? []) people.set(id, 'merchant')
  if (buyer) people.set(buyer, 'buyer')
  return [...people].map(([userId, as]) => ({
    id: newId('notification', event.at.getTime()),
    ...{ userId, eventId: event.id, kind: event.kind },
    data: { ...facts, ...shopFacts(shop), as },
    createdAt: event.at,
  }))
}

/** The shop by the name it has now. */
function shopFacts(shop: Shop | undefined): Row {
  return shop ? { merchantId: shop.id, merchant: shop.text.name, handle: shop.text.handle } : {}
}
