import { createHmac } from 'node:crypto'
import type { Books } from '../books/open-books'
import type { Messenger } from '../notify/deliver'
import type { StripeAccount } from './account'
import { eventOf } from './events'

const HOUR = 3_600

/** Three days with growing pauses (https://docs.stripe.com/webhooks#retries). */
const RETRY_SECONDS = [300, 1_800, 2 * HOUR, 5 * HOUR, 10 * HOUR, ...Array(4).fill(12 * HOUR)]

export function createStripeMessenger(books: Books, account: StripeAccount): Messenger {
  return {
    retrySeconds: RETRY_SECONDS,
    write: async (notification, skewSeconds) => {
      const body = JSON.stringify(await eventOf(books, account, notification), null, 2)
      const timestamp = Math.floor(Date.now() / 1000) + skewSeconds
      const signature = createHmac('sha256', account.webhookSecret)
        .update(`${timestamp}.${body}`)
        .digest('hex')
      return {
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': `t=${timestamp},v1=${signature},v0=${'0'.repeat(64)}`,
        },
        body,
      }
    },
    isAccepted: (status) => status >= 200 && status < 300,
  }
}
