'use client'

import type { ApiRouter } from '@onetill/api/trpc'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import { apiLinks } from './links'

const context = createTRPCContext<ApiRouter>()
/** `useTRPC()` gives query and mutation options for @tanstack/react-query. */
export const { useTRPC } = context

/** For the desks and account pages, where data is edited and refetched. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }))
  const [client] = useState(() => createTRPCClient<ApiRouter>({ links: apiLinks() }))
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  )
}
