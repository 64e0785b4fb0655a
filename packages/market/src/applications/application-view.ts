import type { ApplicationState, ApplicationView } from '@onetill/contract'
import type { ApplicationModel, Sealer } from '@onetill/db'
import type { Blocks, Draft } from './check-blocks'
import { maskFinancial, openFinancial } from './seal-financial'

export function toApplicationView(row: ApplicationModel): ApplicationView {
  return {
    id: row.id,
    merchantId: row.merchantId,
    state: row.state as ApplicationState,
    version: row.version,
    basic: row.basic as ApplicationView['basic'],
    business: row.business as ApplicationView['business'],
    financial: maskFinancial(row.financial as Draft),
    reasons: row.reasons as ApplicationView['reasons'],
    note: row.note,
    submittedAt: row.submittedAt,
    reviewedAt: row.reviewedAt,
  }
}

/** The blocks with the account number opened. */
export function openBlocks(sealer: Sealer, row: ApplicationModel): Blocks {
  return {
    basic: row.basic as Draft,
    business: row.business as Draft,
    financial: openFinancial(sealer, row.id, row.financial as Draft),
  }
}
