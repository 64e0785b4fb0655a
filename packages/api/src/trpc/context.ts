import type { PayerIds } from '@onetill/cashier'
import type { Locale, OnetillError, RequestFacts, Viewer } from '@onetill/contract'
import type { Services } from '../services'

/** What every procedure knows about the request it answers. */
export type ApiContext = {
  readonly services: Services
  readonly viewer: Viewer | null
  readonly request: RequestFacts
  /** Who the payer is to the networks, from this browser's own cookie. */
  readonly payer?: PayerIds
  /** The page that asks stands inside a frame on another site. */
  readonly embedded?: boolean
  readonly locale: Locale
  /** Why the request is refused before any procedure runs. */
  readonly refusal?: OnetillError
  /** Whether an idempotency key was claimed for the one call of this request. */
  readonly keyed?: boolean
}
