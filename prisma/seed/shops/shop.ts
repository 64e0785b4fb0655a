import type {
  BasicBlock,
  Channel,
  GoodsType,
  MerchantKind,
  MerchantState,
  RiskTier,
} from '@onetill/contract'
import type { PaletteName } from '../pictures/palettes'

/** What is sold, as its shop would write it. Prices are in major units, as on a price tag. */
export type ProductText = {
  /** Names it inside its shop. */
  readonly key: string
  readonly title: string
  readonly text: string
  readonly goods?: GoodsType
  readonly price?: string
  readonly was?: string
  readonly stock?: number
  readonly options?: readonly string[]
  /** Values of the options, separated by slashes; price; stock. */
  readonly variants?: readonly (readonly [values: string, price: string, stock: number])[]
  /** The thing itself first, then things that go with it. */
  readonly art: readonly string[]
  readonly paused?: true
  /** How much of its shop's sales it makes; 10 if absent, 0 for what nobody has bought yet. */
  readonly pull?: number
}

/** A post's words, then the keys of the products on its cards. */
export type PostText = readonly [text: string, ...cards: string[]]

/** How a shop wants to be paid, where that differs from balance and WeChat Pay without conditions. */
export type PayText = {
  readonly wechatpay?: 'active' | 'pending' | 'suspended' | 'none'
  readonly minimum?: string
  readonly maximum?: string
  readonly split?: Readonly<Partial<Record<Channel, number>>>
  readonly order?: readonly Channel[]
  readonly feeBps?: number
  readonly settlementDays?: number
  readonly riskTier?: RiskTier
}

export type ShopText = {
  readonly handle: string
  readonly name: string
  readonly tagline: string
  readonly kind: MerchantKind
  readonly state: MerchantState
  readonly stateReason?: string
  readonly category: BasicBlock['category']
  readonly country: string
  readonly timezone: string
  readonly currency: string
  readonly palettes: readonly [PaletteName, ...PaletteName[]]
  /** The avatar first, then what fills the cover. */
  readonly art: readonly string[]
  /** Handles of the people who run it. */
  readonly owner: string
  readonly staff?: readonly string[]
  readonly legalName: string
  readonly registration: string
  readonly address: string
  readonly phone: string
  readonly bank: readonly [name: string, account: string]
  readonly pay?: PayText
  /** Orders a day when the demo's history begins, and how much busier it has become by today. */
  readonly orders?: readonly [aDay: number, growth: number]
  readonly products: readonly ProductText[]
  readonly posts: readonly PostText[]
}
