import type { Post } from '../plant/plan-posts'
import type { World } from '../world'
import type { Archive } from './archive'

const HOUR_MILLIS = 3_600_000

/** What the log says of shops and posts: applied, verified, restricted, suspended, published. */
export function recordShopEvents(archive: Archive, world: World, posts: readonly Post[]): void {
  const reviewer = world.people.find(({ handle }) => handle === 'reviewer')?.id ?? null
  for (const { id, text, owner, createdAt } of world.shops) {
    const about = { subject: id, merchantId: id, data: { merchantId: id } }
    const later = (hours: number) => new Date(createdAt.getTime() + hours * HOUR_MILLIS)
    const applied = text.handle !== 'apofuru'
    if (applied)
      archive.append({ kind: 'merchant.applied', ...about, actorId: owner.id, at: later(26) })
    if (text.handle === 'laozhang') {
      archive.append({
        kind: 'application.changes_requested',
        ...{ ...about, actorId: reviewer, at: later(45) },
      })
    }
    if (text.state === 'unverified') continue
    archive.append({ kind: 'merchant.verified', ...about, actorId: reviewer, at: later(120) })
    if (text.state === 'verified') continue
    const { state: to, stateReason: reason = '' } = text
    archive.append({
      kind: to === 'suspended' ? 'merchant.suspended' : 'merchant.restricted',
      ...{ subject: id, merchantId: id, actorId: reviewer },
      data: { merchantId: id, from: 'verified', to, reason },
      at: world.calendar.daysAgo(to === 'suspended' ? 41 : 5),
    })
  }
  for (const { id, shop, author, cards, daysAgo } of posts) {
    archive.append({
      kind: 'post.published',
      ...{ subject: id, merchantId: shop.id, actorId: author.id },
      data: { postId: id, productIds: cards.map(({ product }) => product.id) },
      at: world.calendar.daysAgo(daysAgo),
    })
  }
}
