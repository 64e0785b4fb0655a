import type { Client } from '@onetill/contract'
import type { Db } from '@onetill/db'
import type { FlowRecord } from './attempt/flow-record'
import type { Batches } from './batches'
import type { Caller } from './caller'
import type { ChannelRegistry } from './channels/registry'
import type { BankAccounts, PayoutRail } from './payout/rail'
import type { CompiledMatrix } from './plan/compile-matrix'
import type { Catalog, Clock, Stock, Urls, Zones } from './ports'
import type { Statements } from './statements'

export type Payouts = { readonly rail: PayoutRail; readonly accounts: BankAccounts }

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
  /** The software behind a request. */
  readonly clientOf: (caller: Caller) => Client
  readonly statements: Statements
  readonly batches: Batches
  /** How merchants' money reaches their banks; without it nothing is paid out. */
  readonly payouts: Payouts | undefined
  readonly billsSince: string
  readonly zones: Zones
}
