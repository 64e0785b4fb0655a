import { randomBytes } from 'node:crypto'
import { testDatabase } from '@onetill/db/testing'
import Stripe from 'stripe'
import { afterAll } from 'vitest'
import { makeKeys } from '../channel-contract.keys'
import { openInbox, startSandbox } from '../channel-contract.sandbox'
import { createStripe } from './channel'

// Stripe's own client and our channel, both against one sandbox.

export const SHOP = 'http://shop.localhost:4310'
export const keys = makeKeys()
export const inbox = await openInbox({ contentType: 'application/json', body: '{}' }, () => 'all')
export const sandbox = await startSandbox({
  keys,
  databaseUrl: await testDatabase(),
  webUrl: SHOP,
  stripeWebhook: {
    url: inbox.address('all'),
    events: ['charge.dispute.created', 'charge.dispute.closed', 'checkout.session.completed'],
  },
})
afterAll(async () => {
  await sandbox.stop()
  await inbox.close()
})

const address = new URL(sandbox.url)
export const connect = (key = keys.stripe.secretKey) =>
  new Stripe(key, {
    protocol: 'http',
    host: address.hostname,
    port: address.port,
    maxNetworkRetries: 0,
  })
export const stripe = connect()
export const channel = createStripe({
  ...keys.stripe,
  baseUrl: sandbox.url,
  scriptUrl: `${sandbox.url}/v3/`,
  fetch,
  now: () => new Date(),
})
export const newKey = () => randomBytes(12).toString('hex')
export const newRequest = (changes = {}) => ({
  flow: 'stripe.element' as const,
  reference: newKey(),
  amountMinor: 990n,
  currency: 'USD',
  description: 'Enamel camp mug',
  expiresAt: new Date(Date.now() + 900_000),
  notifyUrl: `${SHOP}/api/notify/stripe`,
  returnUrl: `${SHOP}/pay/chk_1`,
  clientIp: '127.0.0.1',
  ...changes,
})
