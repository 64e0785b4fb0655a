import { type Db, enqueue, newId, transaction } from '@onetill/db'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Puts a letter into the outbox and a job beside it, in one transaction; `once` names an occasion told only once. */
export async function writeMail(db: Db, letter: Letter, once?: string): Promise<void> {
  await transaction(db, async (tx) => {
    const id = newId('mail')
    const data = [{ id, ...letter, once: once ?? null }]
    const { count } = await tx.mail.createMany({ data, skipDuplicates: true })
    if (count === 1) await enqueue(tx, 'mail.send', { mailId: id }, { key: `mail:${id}` })
  })
}

/** The newest letters of the outbox, for the page that stands in for a mail server in demo mode. */
export function recentMail(db: Db) {
  return db.write.mail.findMany({ orderBy: { createdAt: 'desc' }, take: 50 })
}
