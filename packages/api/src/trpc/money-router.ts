import { zCursor, zDisputeEvidence, zId, zRequestPayout, zStatementPeriod } from '@onetill/contract'
import { z } from 'zod'
import { answerDispute } from '../answer-dispute'
import { router, signedInProcedure } from './procedures'

const zOfMerchant = z.strictObject({ merchantId: zId('merchant'), cursor: zCursor })

/** A merchant's money: what it has, what was paid out, what is disputed. */
export const moneyRouter = router({
  of: signedInProcedure
    .input(zId('merchant'))
    .query(({ ctx, input }) => ctx.services.cashier.merchantMoney(ctx.viewer, input)),
  payouts: signedInProcedure
    .input(zOfMerchant)
    .query(({ ctx, input }) =>
      ctx.services.cashier.merchantPayouts(ctx.viewer, input.merchantId, input.cursor),
    ),
  requestPayout: signedInProcedure
    .input(zRequestPayout)
    .mutation(({ ctx, input }) => ctx.services.cashier.requestPayout(input, ctx.viewer)),
  statement: signedInProcedure
    .input(zStatementPeriod)
    .query(({ ctx, input }) => ctx.services.cashier.merchantStatement(ctx.viewer, input)),
  disputes: signedInProcedure
    .input(zOfMerchant)
    .query(({ ctx, input }) =>
      ctx.services.cashier.merchantDisputes(ctx.viewer, input.merchantId, input.cursor),
    ),
  dispute: signedInProcedure
    .input(zId('dispute'))
    .query(({ ctx, input }) => ctx.services.cashier.disputeOf(ctx.viewer, input)),
  answerDispute: signedInProcedure
    .input(zDisputeEvidence)
    .mutation(({ ctx, input }) => answerDispute(ctx.services, ctx.viewer, input)),
})
