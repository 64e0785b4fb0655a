export { audit } from './audit/audit'
export type { Caller, CheckoutRef, PayerIds } from './caller'
export type {
  Cashier,
  DisputeFilter,
  OrderFilter,
  PayoutFilter,
  StaffDispute,
  StaffPayout,
} from './cashier'
export type * from './channels/channel'
export { decisionsSince, lastDecisionsAt } from './checkout/read-decisions'
export { type CashierOptions, createCashier } from './create-cashier'
export type { Payouts } from './deps'
export type { DisputeNews } from './dispute/record-dispute'
export { computeFee, type FeeTerms } from './order/compute-fee'
export type * from './payout/rail'
export type { Catalog, Clock, Stock, Urls, WantedLine, Zones } from './ports'
export { ensureTerms } from './terms/ensure-terms'
