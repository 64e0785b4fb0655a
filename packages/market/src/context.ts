import type { Db, Sealer } from '@onetill/db'
import type { BlobStore } from './media/blob-store'

/** What every function of the market works with. */
export type MarketContext = {
  readonly db: Db
  readonly blobs: BlobStore
  readonly sealer: Sealer
  readonly clock: () => Date
}
