import type { MerchantState } from './merchant'
import type { CardBlock } from './post'
import type { GoodsType } from './product'

/** One line as the seller prices it, at the moment of asking. */
export type QuotedLine = {
  readonly cardId: string
  readonly productId: string
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly image: string
  readonly goodsType: GoodsType
  readonly quantity: number
  readonly unitPriceMinor: bigint
  /** Why this line can't be bought now; null when it can. */
  readonly block: CardBlock | null
}

/** What the market answers when the cashier asks for prices. All lines are of one merchant and one currency. */
export type Quote = {
  readonly merchant: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly avatar: string | null
    readonly state: MerchantState
    readonly country: string
  }
  readonly currency: string
  readonly lines: readonly QuotedLine[]
}

/** So many units of one variant. */
export type StockLine = { readonly variantId: string; readonly quantity: number }
