'use client'

import type { RefundOrder } from '@onetill/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTRPC } from '@/trpc/provider'

type Request = Omit<RefundOrder, 'key'>

/**
 * Sends a refund under a key of its own: the same request again carries the same key, so that a lost answer never
 * pays twice; another request, or the next one after success, carries a new key.
 */
export function useRefund() {
  const trpc = useTRPC()
  const intent = useRef<{ body: string; key: string }>(undefined)
  const refund = useMutation(
    trpc.order.refund.mutationOptions({
      onSuccess: () => {
        intent.current = undefined
      },
    }),
  )
  function send(request: Request) {
    const body = JSON.stringify(request, (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    )
    if (intent.current?.body !== body) intent.current = { body, key: crypto.randomUUID() }
    refund.mutate({ ...request, key: intent.current.key })
  }
  return {
    send,
    result: refund.data,
    error: refund.error,
    busy: refund.isPending,
    reset: refund.reset,
  }
}
