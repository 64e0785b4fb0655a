import type { Locale, RequestFacts, Viewer } from '@onetill/contract'
import type { Services } from '../services'

/** What every procedure knows about the request it answers. */
export type ApiContext = {
  readonly services: Services
  readonly viewer: Viewer | null
  readonly request: RequestFacts
  readonly locale: Locale
}
