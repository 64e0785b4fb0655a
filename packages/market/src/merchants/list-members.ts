import type { MemberView, Viewer } from '@onetill/contract'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'

/** The merchant's team, owners first. */
export async function listMembers(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
): Promise<MemberView[]> {
  demandMember(viewer, merchantId)
  return context.db.write.$queryRaw<MemberView[]>`
    SELECT u.id AS "userId", u.name, u.handle, u.image, m.role
    FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."merchantId" = ${merchantId} ORDER BY m.role, m."createdAt", u.id`
}
