import type { Db } from '@onetill/db'
import { createTransport } from 'nodemailer'

export type Smtp = { readonly url: string; readonly from: string }

/** Sends one letter of the outbox, once. Without a mail server it stays where it is, to be read at /dev/mail. */
export async function sendMail(db: Db, smtp: Smtp | undefined, mailId: string): Promise<void> {
  if (!smtp) return
  const mail = await db.write.mail.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt) return
  const transport = createTransport(smtp.url)
  const { to, subject, text, html } = mail
  await transport.sendMail({
    from: smtp.from,
    to,
    subject,
    text,
    html,
    messageId: `<${mailId}@onetill>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await db.write.mail.update({ where: { id: mailId }, data: { sentAt: new Date() } })
}
