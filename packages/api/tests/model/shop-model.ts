/** What a checkout is, as far as a buyer could tell. */
export type Sale = {
  readonly buyer: number
  state: 'open' | 'paid' | 'over'
  /** The code shown for it: not yet, to be paid, paid and not yet known here, done with. */
  code: 'none' | 'shown' | 'paid' | 'dead'
  paidWith: 'balance' | 'network' | null
  refundedMinor: bigint
}

/** The whole business as arithmetic: no database, no network, no time. */
export type Model = {
  stock: number
  readonly balances: bigint[]
  readonly sales: Sale[]
}

export const PRICE = 10_000n
export const BUYERS = 2
export const START = { stock: 3, balanceMinor: 25_000n } as const

export const newModel = (): Model => ({
  stock: START.stock,
  balances: Array.from({ length: BUYERS }, () => START.balanceMinor),
  sales: [],
})

/** A unit of an open sale is promised to it. */
export const freeUnits = ({ stock, sales }: Model) =>
  stock - sales.filter(({ state }) => state === 'open').length

export function sell(model: Model, sale: Sale, paidWith: 'balance' | 'network'): void {
  sale.state = 'paid'
  sale.paidWith = paidWith
  model.stock -= 1
}

/** The till hears of a code's payment: an order if the sale is open, else the money goes back. */
export function hear(model: Model, sale: Sale): void {
  if (sale.code !== 'paid') return
  sale.code = 'dead'
  if (sale.state === 'open') sell(model, sale, 'network')
}
