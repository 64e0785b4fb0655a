import type { ApiRouter } from '@onetill/api/trpc'
import { httpBatchLink } from '@trpc/client'
import superjson from 'superjson'

/** One request for the calls of one moment; amounts travel as exact integers. */
export function apiLinks() {
  return [httpBatchLink<ApiRouter>({ url: '/api/trpc', transformer: superjson })]
}
