'use client'

import type { Flow, Locale } from '@onetill/contract'
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { PaymentFormProps } from './payment-form'
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
  /** The networks' own fields, for the flows that are paid inside this page. */
  readonly forms?: Readonly<Partial<Record<Flow, ComponentType<PaymentFormProps>>>>
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
