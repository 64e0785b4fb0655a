import type { MemberRole, UserRole, Viewer } from '@onetill/contract'
import type { Db } from '@onetill/db'

/** What a session cookie claims. It counts only while the database agrees with the version. */
export type SessionClaim = { readonly userId: string; readonly sessionVersion: number }

type Row = {
  id: string
  name: string
  email: string
  handle: string
  image: string | null
  role: UserRole
  locale: string
  memberships: { merchantId: string; role: MemberRole }[]
}

/** The person behind a session, with roles as they are now; null once the session was ended. One statement. */
export async function loadViewer(db: Db, claim: SessionClaim): Promise<Viewer | null> {
  const { rows } = await db.pool.query<Row>({
    name: 'load-viewer',
    text: `SELECT u.id, u.name, u.email, u.handle, u.image, u.role, u.locale,
             coalesce((SELECT json_agg(json_build_object('merchantId', m."merchantId", 'role', m.role)
                                       ORDER BY m."createdAt")
                       FROM "Member" m WHERE m."userId" = u.id), '[]') AS memberships
           FROM "User" u WHERE u.id = $1 AND u."sessionVersion" = $2`,
    values: [claim.userId, claim.sessionVersion],
  })
  const row = rows[0]
  if (!row) return null
  const { id, ...rest } = row
  return { userId: id, ...rest }
}
