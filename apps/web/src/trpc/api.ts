'use client'

import type { ApiRouter } from '@onetill/api/trpc'
import { createTRPCClient } from '@trpc/client'
import { apiLinks } from './links'

/** Plain calls of our procedures, for public pages that must stay small. */
export const api = createTRPCClient<ApiRouter>({ links: apiLinks() })
