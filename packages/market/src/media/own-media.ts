import { OnetillError } from '@onetill/contract'
import type { Reader } from '@onetill/db'

export type MediaOwner = { readonly userId: string; readonly merchantId: string }

/** Which of these keys name pictures the person or the merchant may use, public or private as asked. */
export async function ownMedia(
  tx: Reader,
  owner: MediaOwner,
  keys: readonly string[],
  visibility: 'public' | 'private',
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const found = await tx.media.findMany({
    where: {
      key: { in: [...keys] },
      private: visibility === 'private',
      OR: [{ ownerId: owner.userId, merchantId: null }, { merchantId: owner.merchantId }],
    },
    select: { key: true },
  })
  return new Set(found.map((media) => media.key))
}

/** Refuses pictures that are private or somebody else's. */
export async function demandOwnMedia(
  tx: Reader,
  owner: MediaOwner,
  keys: readonly string[],
): Promise<void> {
  const own = await ownMedia(tx, owner, keys, 'public')
  const foreign = keys.find((key) => !own.has(key))
  if (foreign) throw new OnetillError('bad_request', { field: 'images', key: foreign })
}
