import type { Fulfilment } from '@onetill/contract'
import type { Moves } from '../moves'

/** What needs no parcel goes straight to delivered. */
export const FULFILMENT_MOVES = {
  unfulfilled: ['shipped', 'delivered'],
  shipped: ['delivered'],
  delivered: [],
} as const satisfies Moves<Fulfilment>
