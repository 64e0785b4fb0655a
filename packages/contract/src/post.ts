import { z } from 'zod'
import { zId } from './ids'
import { zLine } from './line'
import { zMediaKey } from './media'
import type { MerchantBrief, MerchantView } from './merchant'
import type { GoodsType, ProductView } from './product'

/** Why a card can't be bought right now; `null` in a view means it can. */
export const CARD_BLOCKS = ['sold_out', 'paused', 'merchant_restricted', 'gone'] as const
export type CardBlock = (typeof CARD_BLOCKS)[number]

export const zPostInput = z.strictObject({
  text: z.string().trim().max(2000),
  images: z.array(zMediaKey).max(9),
  productIds: z.array(zId('product')).min(1).max(9),
})
export type PostInput = z.infer<typeof zPostInput>

export const zCommentText = zLine(500)

/** A product as shown inside a post, with its live state. */
export type CardView = {
  readonly id: string
  readonly slug: string
  readonly postId: string
  readonly productId: string
  readonly merchantId: string
  readonly title: string
  readonly image: string
  readonly goodsType: GoodsType
  readonly currency: string
  /** Lowest price among the variants, and whether others cost more. */
  readonly priceMinor: bigint
  readonly priceVaries: boolean
  readonly compareAtMinor: bigint | null
  readonly available: number
  readonly block: CardBlock | null
  /** Set when there is exactly one variant, so that buying needs no choice. */
  readonly onlyVariantId: string | null
}

export type PostView = {
  readonly id: string
  readonly merchant: MerchantBrief
  readonly text: string
  readonly images: readonly string[]
  readonly cards: readonly CardView[]
  readonly likes: number
  readonly comments: number
  readonly createdAt: Date
}

/** A post as its merchant's team sees it: `paused` names the cards taken off sale one by one. */
export type DeskPostView = PostView & { readonly paused: readonly string[] }

/** A card's own page: everything needed to decide and buy. */
export type CardPageView = {
  readonly card: CardView
  readonly product: ProductView
  readonly merchant: MerchantView
  readonly post: { readonly id: string; readonly text: string; readonly createdAt: Date }
  /** Other cards of this merchant that can be bought. */
  readonly more: readonly CardView[]
}

export type CommentView = {
  readonly id: string
  readonly author: { readonly id: string; readonly name: string; readonly avatar: string | null }
  readonly text: string
  readonly createdAt: Date
}

/** What the viewer has liked and whom they follow, among what a page shows. */
export type ViewerMarks = {
  readonly liked: ReadonlySet<string>
  readonly following: ReadonlySet<string>
}
