import type { ErrorShape } from '@onetill/api/trpc'
import { TRPCClientError } from '@trpc/client'

/** The coded error behind a failed call; undefined when nothing answered (offline, restarting). */
export function errorOf(error: unknown): ErrorShape | undefined {
  if (!(error instanceof TRPCClientError)) return undefined
  return (error.data as { onetill?: ErrorShape } | undefined)?.onetill
}
