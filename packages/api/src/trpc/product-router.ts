import { zCursor, zId, zProductInput } from '@onetill/contract'
import { z } from 'zod'
import { router, signedInProcedure } from './procedures'

/** What a merchant sells. */
export const productRouter = router({
  list: signedInProcedure
    .input(
      z.strictObject({
        merchantId: zId('merchant'),
        cursor: zCursor,
        q: z.string().max(80).optional(),
      }),
    )
    .query(({ ctx, input: { merchantId, ...listing } }) =>
      ctx.services.market.products.listProducts(ctx.viewer, merchantId, listing),
    ),
  get: signedInProcedure
    .input(zId('product'))
    .query(({ ctx, input }) => ctx.services.market.products.getProduct(ctx.viewer, input)),
  create: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), product: zProductInput }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.products.createProduct(ctx.viewer, input.merchantId, input.product),
    ),
  update: signedInProcedure
    .input(z.strictObject({ productId: zId('product'), product: zProductInput }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.products.updateProduct(ctx.viewer, input.productId, input.product),
    ),
  setPaused: signedInProcedure
    .input(z.strictObject({ productId: zId('product'), paused: z.boolean() }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.products.setProductPaused(ctx.viewer, input.productId, input.paused),
    ),
  remove: signedInProcedure
    .input(zId('product'))
    .mutation(({ ctx, input }) => ctx.services.market.products.deleteProduct(ctx.viewer, input)),
})
