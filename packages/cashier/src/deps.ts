import type { Db } from '@onetill/db'
import type { FlowRecord } from './attempt/flow-record'
import type { ChannelRegistry } from './channels/registry'
import type { CompiledMatrix } from './plan/compile-matrix'
import type { Catalog, Clock, Stock, Urls } from './ports'
import type { Attestation } from './surface/attest-client'

/** What every use case of the till works with. */
export type Deps = {
  readonly db: Db
  readonly stock: Stock
  readonly catalog: Catalog
  readonly channels: ChannelRegistry
  readonly clock: Clock
  readonly matrix: CompiledMatrix
  readonly urls: Urls
  readonly record: FlowRecord
  readonly attestation: Attestation | undefined
}
