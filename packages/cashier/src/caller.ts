import type { RequestFacts, Viewer } from '@onetill/contract'
import type { DeclaredClient } from './surface/detect-client'

/** On whose behalf, and from which software, a function of the till is called. */
export type Caller = {
  readonly viewer: Viewer | null
  readonly request: RequestFacts
  /** Set by our own embed route: the page stands inside a frame on another site. */
  readonly embedded?: boolean
  /** What an authenticated partner says about its own client. */
  readonly declared?: DeclaredClient
  /** Who the payer is to the networks, as they said themselves. */
  readonly payer?: PayerIds
}

/** A payer's ids, by the realm that gave them out. */
export type PayerIds = Readonly<Record<string, string>>

/** Names one checkout, with the secret that proves it a guest's own. */
export type CheckoutRef = { readonly checkoutId: string; readonly token?: string }
