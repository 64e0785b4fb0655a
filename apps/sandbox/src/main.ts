import { type HttpBindings, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { readAlipayAccount } from './alipay/account'
import { createAlipayMessenger } from './alipay/messages'
import { alipayRoutes } from './alipay/routes'
import { readBankAccount } from './bank/account'
import { bankRoutes } from './bank/routes'
import { openBooks } from './books/open-books'
import { bridgeRoutes } from './bridge/routes'
import { controlRoutes } from './control/routes'
import { env } from './env'
import { startDelivery } from './notify/deliver'
import { oauthRoutes } from './oauth/routes'
import { phoneRoutes } from './phone/routes'
import { readStripeAccount } from './stripe/account'
import { stripeClientRoutes } from './stripe/client/routes'
import { stripeControlRoutes } from './stripe/control-routes'
import { createStripeMessenger } from './stripe/messages'
import { stripeRoutes } from './stripe/routes'
import { openStripeBooks } from './stripe/schema'
import { readWechatpayAccount } from './wechatpay/account'
import { fileRoutes } from './wechatpay/file-routes'
import { createWechatpayMessenger } from './wechatpay/messages'
import { wechatpayRoutes } from './wechatpay/routes'

const books = await openBooks(env.SANDBOX_DATABASE_URL)
await openStripeBooks(books)
const wechatpay = readWechatpayAccount(env)
const alipay = readAlipayAccount(env)
const bank = readBankAccount(env)
const stripe = readStripeAccount(env)

const app = new Hono<{ Bindings: HttpBindings }>()
app.get('/healthz', async (context) => {
  await books.query('select 1')
  return context.text('ok')
})
app.route('/', controlRoutes(books))
app.route('/', phoneRoutes(books, { site: new URL(env.WEB_URL), name: env.SANDBOX_MERCHANT_NAME }))
app.route('/', oauthRoutes(books, { wechatpay, alipay, site: new URL(env.WEB_URL) }))
app.route('/', bridgeRoutes(books, { wechatpay, alipay, merchant: env.SANDBOX_MERCHANT_NAME }))
app.route('/', wechatpayRoutes(books, wechatpay))
app.route('/', fileRoutes(books, wechatpay))
app.route('/', alipayRoutes(books, alipay, env.SANDBOX_MERCHANT_NAME))
if (bank) app.route('/', bankRoutes(books, bank))
app.route('/', stripeRoutes(books, stripe))
app.route('/', stripeClientRoutes(books, stripe))
app.route('/', stripeControlRoutes(books, stripe))

const delivery = startDelivery(books, {
  wechatpay: createWechatpayMessenger(books, wechatpay),
  alipay: createAlipayMessenger(books, alipay),
  stripe: createStripeMessenger(books, stripe),
})
const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, ({ port }) => {
  console.log(`sandbox listening on http://${env.HOST}:${port}`)
})

async function stop(): Promise<void> {
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await delivery.stop()
  await books.end()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
