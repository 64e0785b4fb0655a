import { OnetillError, type Viewer } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { MarketContext } from '../context'
import { randomCode } from '../random-code'

export type NewShare = {
  readonly cardId: string
  /** Where a guest who shares wants to hear of it. */
  readonly email?: string | null
  /** The share through which the sharer came. */
  readonly parentCode?: string | null
}

/** A link to a card under sixty random bits. The same person coming the same way gets the same link again. */
export async function createShare(
  context: MarketContext,
  viewer: Viewer | null,
  { cardId, email = null, parentCode = null }: NewShare,
): Promise<{ readonly code: string }> {
  const db = context.db.write
  const card = await db.card.findUnique({ where: { id: cardId }, select: { deletedAt: true } })
  if (!card) throw new OnetillError('not_found')
  if (card.deletedAt) throw new OnetillError('card_gone')
  const userId = viewer?.userId ?? null
  const parent = parentCode
    ? await db.share.findFirst({ where: { code: parentCode, cardId } })
    : null
  if (userId) {
    // Passing on one's own link is no new hop.
    if (parent?.userId === userId) return { code: parent.code }
    const same = await db.share.findFirst({
      where: { userId, cardId, parentId: parent?.id ?? null },
      select: { code: true },
    })
    if (same) return same
  }
  const createdAt = context.clock()
  return db.share.create({
    data: {
      id: newId('share', createdAt.getTime()),
      code: randomCode(12),
      cardId,
      parentId: parent?.id ?? null,
      userId,
      email: viewer ? null : email,
      createdAt,
    },
    select: { code: true },
  })
}
