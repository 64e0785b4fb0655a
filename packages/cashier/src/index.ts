export type { Caller, CheckoutRef } from './caller'
export type { Cashier, OrderFilter } from './cashier'
export type * from './channels/channel'
export type { Catalog, Clock, Stock, Urls, WantedLine } from './ports'
