import { OnetillError, type Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'

/** Takes one card off sale, or puts it back, and leaves the product's other cards alone. */
export async function pauseCard(
  context: MarketContext,
  viewer: Viewer,
  cardId: string,
  paused: boolean,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const card = await tx.card.findUnique({ where: { id: cardId } })
    if (!card || card.deletedAt) throw new OnetillError('not_found')
    demandMember(viewer, card.merchantId)
    const { count } = await tx.card.updateMany({
      where: { id: cardId, paused: !paused, deletedAt: null },
      data: { paused },
    })
    if (count === 0) return
    await append(tx, {
      kind: 'card.changed',
      subject: cardId,
      merchantId: card.merchantId,
      actorId: viewer.userId,
      data: { cardId, paused },
    })
  })
}
