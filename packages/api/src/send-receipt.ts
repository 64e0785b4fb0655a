import { formatMoney, type Locale, type OrderView } from '@onetill/contract'
import { receiptLetter } from './mail/letters'
import { writeMail } from './mail/write-mail'
import type { Services } from './services'

/** Mails the buyer a receipt for a paid order, in the language they read. */
export async function sendReceipt(services: Services, orderId: string): Promise<void> {
  const row = await services.db.write.order.findUnique({ where: { id: orderId } })
  if (!row) return
  const order = await services.cashier.orderOf({ token: row.token }, null)
  const to = order.buyer.email
  if (!to) return
  const locale = await localeOf(services, order)
  const letter = receiptLetter(
    {
      to,
      number: order.number,
      merchant: order.merchant.name,
      items: order.lines.map((line) => `${line.title} × ${line.quantity}`),
      total: formatMoney({ amountMinor: order.totalMinor, currency: order.currency }, locale),
      url: `${services.config.webUrl}/order/${order.token}`,
    },
    locale,
  )
  await writeMail(services.db, letter, `receipt:${order.id}`)
}

async function localeOf({ db }: Services, order: OrderView): Promise<Locale> {
  if (!order.buyer.id) return order.currency === 'CNY' ? 'zh-CN' : 'en'
  const buyer = await db.write.user.findUnique({ where: { id: order.buyer.id } })
  return buyer?.locale === 'en' ? 'en' : 'zh-CN'
}
