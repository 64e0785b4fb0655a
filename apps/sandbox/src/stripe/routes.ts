import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Books } from '../books/open-books'
import { misbehave, type NodeContext } from '../scenario/misbehave'
import type { StripeAccount } from './account'
import { ENDPOINTS, type Endpoint } from './api'
import { newStripeId } from './ids'
import { readForm } from './read-form'
import { describeError, forbidden, Refusal } from './refusals'
import { type Answered, runOnce } from './requests'

const VERSION = /^\d{4}-\d\d-\d\d(\.[a-z]+)?$/

/** Stripe's REST API for one account, as far as a till needs it. */
export function stripeRoutes(books: Books, account: StripeAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.method, endpoint.path, (context) => serve(books, account, endpoint, context))
  }
  app.all('/v1/*', (context) => {
    const { method, path } = context.req
    const message = `Unrecognized request URL (${method}: ${path}).`
    return answer(
      context,
      describeError(new Refusal(404, { type: 'invalid_request_error', message })),
    )
  })
  return app
}

async function serve(
  books: Books,
  account: StripeAccount,
  endpoint: Endpoint,
  context: NodeContext,
): Promise<Response> {
  try {
    const isBuyer = checkCaller(context, account, endpoint)
    const body = endpoint.method === 'POST' ? await context.req.text() : ''
    const query = new URL(context.req.url).search.slice(1)
    const form = readForm(new URLSearchParams(endpoint.method === 'POST' ? body : query))
    const id = context.req.param('id') ?? ''
    const run = () =>
      isBuyer && endpoint.runForBuyer
        ? endpoint.runForBuyer(books, account, id, form)
        : endpoint.run(books, account, id, form)
    if (isBuyer) return answer(context, { status: 200, answer: await run() })
    const act = async () => {
      const key = context.req.header('idempotency-key')
      const request = { key, path: context.req.path, body }
      const answered =
        endpoint.method === 'POST'
          ? await runOnce(books, request, run)
          : { status: 200, answer: await run() }
      return answer(context, answered)
    }
    const call = {
      network: 'stripe' as const,
      operation: endpoint.operation,
      merchant: account.id,
      reference: await endpoint.referenceOf(books, id, form),
    }
    return await misbehave(
      context,
      books,
      call,
      () => act().catch((error) => answer(context, describeError(error))),
      (code) => answer(context, describeError(forbidden(code))),
    )
  } catch (error) {
    return answer(context, describeError(error))
  }
}

/** True for a buyer's browser, which comes with the publishable key. */
function checkCaller(context: NodeContext, account: StripeAccount, endpoint: Endpoint): boolean {
  const header = context.req.header('authorization') ?? ''
  const basic = /^Basic (.+)$/.exec(header)?.[1]
  const key = basic
    ? Buffer.from(basic, 'base64').toString().split(':')[0]
    : /^Bearer (.+)$/.exec(header)?.[1]
  if (!key) {
    throw unauthorised(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
    )
  }
  if (key === account.publishableKey && endpoint.runForBuyer) return true
  if (key !== account.secretKey) {
    throw unauthorised(`Invalid API Key provided: ${key.slice(0, 8)}***${key.slice(-4)}`)
  }
  const version = context.req.header('stripe-version')
  if (version !== undefined && !VERSION.test(version)) {
    const message = `Invalid Stripe API version: ${version}`
    throw new Refusal(400, { type: 'invalid_request_error', message })
  }
  return false
}

function unauthorised(message: string): Refusal {
  return new Refusal(401, { type: 'invalid_request_error', message })
}

function answer(context: NodeContext, { status, answer: content, isReplayed }: Answered) {
  const key = context.req.header('idempotency-key')
  return new Response(JSON.stringify(content, null, 2), {
    status,
    headers: {
      'content-type': 'application/json',
      'request-id': newStripeId('req', 14),
      'stripe-version': context.req.header('stripe-version') ?? '2026-10-28.endive',
      ...(key ? { 'idempotency-key': key } : {}),
      ...(isReplayed ? { 'idempotent-replayed': 'true' } : {}),
    },
  })
}
