import { type Db, enqueue, newId, transaction } from '@onetill/db'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Puts a letter into the outbox and a job beside it, in one transaction. */
export async function writeMail(db: Db, letter: Letter): Promise<void> {
  await transaction(db, async (tx) => {
    const id = newId('mail')
    await tx.mail.create({ data: { id, ...letter } })
    await enqueue(tx, 'mail.send', { mailId: id }, { key: `mail:${id}` })
  })
}

/** The newest letters of the outbox, for the page that stands in for a mail server in demo mode. */
export function recentMail(db: Db) {
  return db.write.mail.findMany({ orderBy: { createdAt: 'desc' }, take: 50 })
}
