import type { Statement } from '@onetill/db'
import { buyStatement } from './attempt/buy-now'
import { spendStatement } from './attempt/spend-balances'
import { openStatement } from './checkout/open-checkout'
import { readBasketsStatement } from './checkout/read-baskets'
import type { Catalog, Stock } from './ports'

/** The few statements a purchase is made of, put together once from the parts of everybody whose tables they touch. */
export type Statements = {
  readonly readBaskets: Statement
  readonly open: Statement
  readonly spend: Statement
  readonly buy: Statement
}

export function createStatements(stock: Stock, catalog: Catalog): Statements {
  return {
    readBaskets: readBasketsStatement(catalog),
    open: openStatement(stock),
    spend: spendStatement(stock),
    buy: buyStatement(stock),
  }
}
