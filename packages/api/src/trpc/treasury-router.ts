import {
  DISPUTE_STATES,
  PAYOUT_STATES,
  zBillDay,
  zCloseDispute,
  zCursor,
  zFindingFilter,
  zId,
  zResolveFinding,
  zUploadBill,
} from '@onetill/contract'
import { z } from 'zod'
import { nameMerchants } from '../merchant-names'
import { router, signedInProcedure } from './procedures'

/** The platform's own money matters; each function lets administrators alone in. */
export const treasuryRouter = router({
  payouts: signedInProcedure
    .input(z.strictObject({ cursor: zCursor, state: z.enum(PAYOUT_STATES).optional() }))
    .query(async ({ ctx, input }) =>
      nameMerchants(ctx.services.db, await ctx.services.cashier.listPayouts(ctx.viewer, input)),
    ),
  disputes: signedInProcedure
    .input(z.strictObject({ cursor: zCursor, state: z.enum(DISPUTE_STATES).optional() }))
    .query(async ({ ctx, input }) =>
      nameMerchants(ctx.services.db, await ctx.services.cashier.listDisputes(ctx.viewer, input)),
    ),
  decideDispute: signedInProcedure
    .input(zCloseDispute)
    .mutation(({ ctx, input }) => ctx.services.cashier.decideDispute(input, ctx.viewer)),
  bills: signedInProcedure.query(({ ctx }) => ctx.services.cashier.listBills(ctx.viewer)),
  bill: signedInProcedure
    .input(zId('bill'))
    .query(({ ctx, input }) => ctx.services.cashier.billOf(ctx.viewer, input)),
  findings: signedInProcedure
    .input(zFindingFilter)
    .query(({ ctx, input }) => ctx.services.cashier.listFindings(ctx.viewer, input)),
  readBill: signedInProcedure
    .input(zBillDay)
    .mutation(({ ctx, input }) => ctx.services.cashier.readBill(input, ctx.viewer)),
  uploadBill: signedInProcedure
    .input(zUploadBill)
    .mutation(({ ctx, input }) => ctx.services.cashier.uploadBill(input, ctx.viewer)),
  resolveFinding: signedInProcedure
    .input(zResolveFinding)
    .mutation(({ ctx, input }) => ctx.services.cashier.resolveFinding(input, ctx.viewer)),
  trialTotals: signedInProcedure.query(({ ctx }) => ctx.services.cashier.trialTotals(ctx.viewer)),
})
