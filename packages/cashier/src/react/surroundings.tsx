'use client'

import type { Locale } from '@onetill/contract'
import { createContext, type ReactNode, useContext } from 'react'
import type { Say } from './words'

/** What the page around the panel knows and the panel doesn't. */
export type Surroundings = {
  readonly locale: Locale
  readonly say: Say
  /** The address of a stored picture. */
  pictureOf(key: string): string
  orderHref(token: string): string
  /** Where to sign in and come back to this checkout; null where that makes no sense. */
  signInHref(checkoutId: string): string | null
  /** Called by the button that leaves a finished checkout. */
  onDone?: () => void
}

const Context = createContext<Surroundings | null>(null)

export function SurroundingsProvider({
  value,
  children,
}: {
  value: Surroundings
  children: ReactNode
}) {
  return <Context value={value}>{children}</Context>
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context)
  if (!surroundings) throw new Error('the panel stands inside a SurroundingsProvider')
  return surroundings
}
