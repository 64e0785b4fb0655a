import { accountRouter } from './account-router'
import { cardRouter } from './card-router'
import { checkoutRouter } from './checkout-router'
import { insightRouter } from './insight-router'
import { labRouter } from './lab-router'
import { merchantRouter } from './merchant-router'
import { moneyRouter } from './money-router'
import { notificationRouter } from './notification-router'
import { orderRouter } from './order-router'
import { postRouter } from './post-router'
import { createCallerFactory, router } from './procedures'
import { productRouter } from './product-router'
import { reviewRouter } from './review-router'
import { socialRouter } from './social-router'
import { termsRouter } from './terms-router'
import { treasuryRouter } from './treasury-router'

/** Every procedure of our own pages. Partners use the HTTP API instead. */
export const apiRouter = router({
  account: accountRouter,
  card: cardRouter,
  checkout: checkoutRouter,
  insight: insightRouter,
  lab: labRouter,
  merchant: merchantRouter,
  money: moneyRouter,
  notification: notificationRouter,
  order: orderRouter,
  post: postRouter,
  product: productRouter,
  review: reviewRouter,
  social: socialRouter,
  treasury: treasuryRouter,
  terms: termsRouter,
})

export type ApiRouter = typeof apiRouter

/** Calls procedures without HTTP, for server-rendered pages and tests. */
export const createCaller = createCallerFactory(apiRouter)
