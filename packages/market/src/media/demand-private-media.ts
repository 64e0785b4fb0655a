import { OnetillError, type Viewer } from '@onetill/contract'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'
import { ownMedia } from './own-media'

/** Refuses pictures that are public or somebody else's: what proves a case is for the platform's eyes. */
export async function demandPrivateMedia(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  keys: readonly string[],
): Promise<void> {
  demandMember(viewer, merchantId)
  const owner = { userId: viewer.userId, merchantId }
  const own = await ownMedia(context.db.write, owner, keys, 'private')
  const foreign = keys.find((key) => !own.has(key))
  if (foreign) throw new OnetillError('bad_request', { field: 'pictures', key: foreign })
}
