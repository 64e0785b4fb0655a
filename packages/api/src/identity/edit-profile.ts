import type { Locale, Viewer } from '@onetill/contract'
import type { Db } from '@onetill/db'

export type ProfileEdit = {
  readonly name?: string
  readonly bio?: string
  readonly image?: string | null
  readonly locale?: Locale
}

/** Changes how the viewer is shown and in which language they are written to. */
export async function editProfile(db: Db, viewer: Viewer, edit: ProfileEdit): Promise<void> {
  await db.write.user.update({ where: { id: viewer.userId }, data: edit })
}
