import { FULFILMENTS, zCursor, zId, zRefundOrder } from '@onetill/contract'
import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from './procedures'

const zOrderToken = z.string().min(20).max(100)

/** Orders, as buyers and merchants see them, and money going back. */
export const orderRouter = router({
  byToken: publicProcedure
    .input(zOrderToken)
    .query(({ ctx, input }) => ctx.services.cashier.orderOf({ token: input }, ctx.viewer)),
  get: signedInProcedure
    .input(zId('order'))
    .query(({ ctx, input }) => ctx.services.cashier.orderOf({ orderId: input }, ctx.viewer)),
  mine: signedInProcedure
    .input(z.strictObject({ cursor: zCursor }))
    .query(({ ctx, input }) => ctx.services.cashier.buyerOrders(ctx.viewer, input.cursor)),
  ofMerchant: signedInProcedure
    .input(
      z.strictObject({
        merchantId: zId('merchant'),
        cursor: zCursor,
        q: z.string().max(80).optional(),
        fulfilment: z.enum(FULFILMENTS).optional(),
      }),
    )
    .query(({ ctx, input: { merchantId, ...filter } }) =>
      ctx.services.cashier.merchantOrders(ctx.viewer, merchantId, filter),
    ),
  fulfil: signedInProcedure
    .input(z.strictObject({ orderId: zId('order'), to: z.enum(['shipped', 'delivered']) }))
    .mutation(({ ctx, input }) => ctx.services.cashier.fulfil(ctx.viewer, input.orderId, input.to)),
  claim: signedInProcedure
    .input(zOrderToken)
    .mutation(({ ctx, input }) => ctx.services.cashier.claimOrder(ctx.viewer, input)),
  refund: signedInProcedure
    .input(zRefundOrder)
    .mutation(({ ctx, input }) => ctx.services.cashier.refund(input, ctx.viewer)),
  refunds: signedInProcedure
    .input(zId('order'))
    .query(({ ctx, input }) => ctx.services.cashier.refundsOf({ orderId: input }, ctx.viewer)),
})
