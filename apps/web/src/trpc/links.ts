import type { ApiRouter } from '@onetill/api/trpc'
import { isMoneyCall, keyHeaders } from '@onetill/contract'
import { httpBatchLink, httpLink, splitLink } from '@trpc/client'
import superjson from 'superjson'
import { isFramedPage } from '../buy/pay-window'
import { serverClock } from './server-clock'

const WHERE = {
  url: '/api/trpc',
  transformer: superjson,
  async fetch(input: RequestInfo | URL, init?: RequestInit) {
    const answer = await fetch(input, init)
    serverClock.note(answer)
    return answer
  },
  headers: () => (isFramedPage() ? { 'onetill-frame': 'embed' } : {}),
} as const

/** Queries that carry a secret: it goes in the body, because addresses end up in logs. */
const SECRETIVE: readonly string[] = ['checkout.look', 'order.byToken']

/** One request for the calls of one moment, but alone and under its key what moves money; amounts travel as exact integers. */
export function apiLinks() {
  return [
    splitLink({
      condition: ({ path }) => SECRETIVE.includes(path),
      true: httpBatchLink<ApiRouter>({ ...WHERE, methodOverride: 'POST' }),
      false: splitLink({
        condition: ({ path }) => isMoneyCall(path),
        true: httpLink<ApiRouter>({ ...WHERE, headers: ({ op }) => keyHeaders(op.path, op.input) }),
        false: httpBatchLink<ApiRouter>(WHERE),
      }),
    }),
  ]
}
