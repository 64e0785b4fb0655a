'use client'

import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTRPC } from '@/trpc/provider'

/**
 * Asks for a payout under a key of its own: the same amount again carries the same key, so that a lost answer never
 * pays twice; another amount, or the next payout after an answer, carries a new one.
 */
export function usePayout(merchantId: string) {
  const trpc = useTRPC()
  const intent = useRef<{ amountMinor: bigint; key: string }>(undefined)
  const payout = useMutation(
    trpc.money.requestPayout.mutationOptions({
      onSuccess: () => {
        intent.current = undefined
      },
    }),
  )
  function send(amountMinor: bigint) {
    if (intent.current?.amountMinor !== amountMinor) {
      intent.current = { amountMinor, key: crypto.randomUUID() }
    }
    payout.mutate({ merchantId, amountMinor, key: intent.current.key })
  }
  return {
    send,
    result: payout.data,
    error: payout.error,
    busy: payout.isPending,
    reset: payout.reset,
  }
}
