import { countWaiting } from './applications/count-waiting'
import { getApplication } from './applications/get-application'
import { myApplications } from './applications/my-applications'
import { findPayoutAccount, openPayoutAccount } from './applications/payout-account'
import { revealAccountNumber } from './applications/reveal-account-number'
import { review } from './applications/review-application'
import { reviewHistory } from './applications/review-history'
import { reviewQueue } from './applications/review-queue'
import { saveApplication } from './applications/save-application'
import { startApplication } from './applications/start-application'
import { submitApplication } from './applications/submit-application'
import { cardPage } from './cards/card-page'
import { cardStates } from './cards/card-states'
import { goneAlternatives } from './cards/gone-alternatives'
import { goneSlug } from './cards/gone-slug'
import { pauseCard } from './cards/pause-card'
import { quote, quotePiece, quoteRows, readQuote } from './cards/quote-lines'
import type { MarketContext } from './context'
import { discover } from './feed/list-discover'
import { following } from './feed/list-following'
import { merchantPosts } from './feed/list-merchant-posts'
import { search } from './feed/search-posts'
import { viewerMarks } from './feed/viewer-marks'
import { demandPrivateMedia } from './media/demand-private-media'
import { importImage } from './media/import-image'
import { readMedia } from './media/read-media'
import { uploadImage } from './media/upload-image'
import { addStaff } from './merchants/add-staff'
import { listMembers } from './merchants/list-members'
import { listMerchants } from './merchants/list-merchants'
import { myMerchants } from './merchants/my-merchants'
import { merchantByHandle, merchantById } from './merchants/read-merchant'
import { removeStaff } from './merchants/remove-staff'
import { setMerchantState } from './merchants/set-merchant-state'
import { updateProfile } from './merchants/update-profile'
import { countUnread } from './notifications/count-unread'
import { list } from './notifications/list-notifications'
import { markRead } from './notifications/mark-read'
import { notifyEvent } from './notifications/notify-event'
import { deletePost } from './posts/delete-post'
import { listOwnPosts } from './posts/list-own-posts'
import { publishPost } from './posts/publish-post'
import { post } from './posts/read-post'
import { createProduct } from './products/create-product'
import { deleteProduct } from './products/delete-product'
import { getProduct } from './products/get-product'
import { listProducts } from './products/list-products'
import { setProductPaused } from './products/pause-product'
import { updateProduct } from './products/update-product'
import { createShare } from './shares/create-share'
import { openShare } from './shares/open-share'
import { addComment } from './social/add-comment'
import { follow } from './social/follow-merchant'
import { like } from './social/like-post'
import { comments } from './social/list-comments'
import { unfollow } from './social/unfollow-merchant'
import { unlike } from './social/unlike-post'
import { hold } from './stock/hold-stock'
import { reclaim } from './stock/reclaim-expired'
import { release } from './stock/release-stock'
import { restock } from './stock/restock'
import { stockPieces, stockRows } from './stock/stock-pieces'
import { take } from './stock/take-stock'

/** Every function of the market, under the thing it is about. */
const USE_CASES = {
  applications: {
    startApplication,
    myApplications,
    getApplication,
    saveApplication,
    submitApplication,
    reviewQueue,
    countWaiting,
    reviewHistory,
    review,
    revealAccountNumber,
    findPayoutAccount,
    openPayoutAccount,
  },
  merchants: {
    merchantByHandle,
    merchantById,
    myMerchants,
    updateProfile,
    setMerchantState,
    listMerchants,
    listMembers,
    addStaff,
    removeStaff,
  },
  products: {
    createProduct,
    updateProduct,
    setProductPaused,
    deleteProduct,
    listProducts,
    getProduct,
  },
  media: { uploadImage, importImage, readMedia, demandPrivateMedia },
  posts: { publishPost, deletePost, listOwnPosts, post },
  feed: { discover, following, merchantPosts, search, viewerMarks },
  cards: {
    cardPage,
    cardStates,
    goneAlternatives,
    goneSlug,
    pauseCard,
    quote,
    quotePiece,
    quoteRows,
    readQuote,
  },
  stock: { hold, take, release, restock, reclaim, stockPieces, stockRows },
  shares: { createShare, openShare },
  social: { like, unlike, follow, unfollow, comments, addComment },
  notifications: { list, countUnread, markRead, notifyEvent },
}

type UseCase = (context: MarketContext, ...args: never[]) => unknown
type Bound<Act> = Act extends (context: MarketContext, ...args: infer Args) => infer Result
  ? (...args: Args) => Result
  : never
type BoundAll<Group> = { readonly [Name in keyof Group]: Bound<Group[Name]> }

/** Merchants and their verification, what they sell and publish, and the stock behind it. */
export type Market = {
  readonly [Topic in keyof typeof USE_CASES]: BoundAll<(typeof USE_CASES)[Topic]>
}

/** The market over a database, a blob store, a sealer and a clock. */
export function createMarket(context: MarketContext): Market {
  const topics = Object.entries(USE_CASES).map(([topic, group]) => [topic, bindAll(context, group)])
  return Object.fromEntries(topics) as Market
}

function bindAll(context: MarketContext, group: Readonly<Record<string, UseCase>>) {
  const bound = Object.entries(group).map(([name, act]) => [
    name,
    (...args: never[]) => act(context, ...args),
  ])
  return Object.fromEntries(bound)
}
