import { MERCHANT_STATES, zCursor, zId, zMerchantMove, zReview } from '@onetill/contract'
import { z } from 'zod'
import { reviewApplication } from '../verify-merchant'
import { router, signedInProcedure } from './procedures'

/** The reviewer's desk. */
export const reviewRouter = router({
  queue: signedInProcedure
    .input(
      z.strictObject({
        cursor: zCursor,
        state: z.enum(['submitted', 'changes_requested', 'approved', 'rejected']).optional(),
      }),
    )
    .query(({ ctx, input }) =>
      ctx.services.market.applications.reviewQueue(ctx.viewer, input.cursor, input.state),
    ),
  waiting: signedInProcedure.query(({ ctx }) =>
    ctx.services.market.applications.countWaiting(ctx.viewer),
  ),
  history: signedInProcedure
    .input(zId('application'))
    .query(({ ctx, input }) => ctx.services.market.applications.reviewHistory(ctx.viewer, input)),
  application: signedInProcedure
    .input(zId('application'))
    .query(({ ctx, input }) => ctx.services.market.applications.getApplication(ctx.viewer, input)),
  revealAccountNumber: signedInProcedure
    .input(zId('application'))
    .mutation(({ ctx, input }) =>
      ctx.services.market.applications.revealAccountNumber(ctx.viewer, input),
    ),
  decide: signedInProcedure
    .input(zReview)
    .mutation(({ ctx, input }) => reviewApplication(ctx.services, ctx.viewer, input)),
  merchants: signedInProcedure
    .input(
      z.strictObject({
        cursor: zCursor,
        state: z.enum(MERCHANT_STATES).optional(),
        q: z.string().max(80).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.services.market.merchants.listMerchants(ctx.viewer, input)),
  channels: signedInProcedure.query(({ ctx }) => ctx.services.cashier.channelHealth(ctx.viewer)),
  setMerchantState: signedInProcedure
    .input(zMerchantMove)
    .mutation(({ ctx, input }) =>
      ctx.services.market.merchants.setMerchantState(ctx.viewer, input),
    ),
})
