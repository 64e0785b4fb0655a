import { OnetillError, type Viewer } from '@onetill/contract'
import type { Services } from '../services'

/** A merchant's owner, on whose behalf the lab stages what it shows. */
export async function ownerOf({ db, identity }: Services, merchantId: string): Promise<Viewer> {
  const member = await db.read.member.findFirst({
    where: { merchantId, role: 'owner' },
    select: { userId: true },
  })
  const claim = member && (await identity.claimFor(member.userId))
  const owner = claim && (await identity.loadViewer(claim))
  if (!owner) throw new OnetillError('not_found')
  return owner
}
