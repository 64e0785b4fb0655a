'use client'

import type { OpenedCheckout, Surface } from '@onetill/contract'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

export type Opened =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'opened'; readonly opened: OpenedCheckout }
  | { readonly kind: 'refused'; readonly sentence: string | undefined }

/** Opens the card's checkout as software without a page of ours does: over the API, and shows what came back. */
export function useOpened(slug: string, surface: Surface) {
  const [state, setState] = useState<Opened>({ kind: 'idle' })
  const open = () => {
    setState({ kind: 'opening' })
    api.lab.open.mutate({ slug, surface }).then(
      (opened) => setState({ kind: 'opened', opened }),
      (error) => setState({ kind: 'refused', sentence: errorOf(error)?.sentence }),
    )
  }
  return { state, open }
}
