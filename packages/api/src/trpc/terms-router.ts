import { zChangeTerms, zCursor, zId, zPreviewTerms } from '@onetill/contract'
import { z } from 'zod'
import { router, signedInProcedure } from './procedures'

/** How a merchant may be paid: what stands, what a change would have meant, and changing it. */
export const termsRouter = router({
  get: signedInProcedure
    .input(zId('merchant'))
    .query(({ ctx, input }) => ctx.services.cashier.terms(ctx.viewer, input)),
  preview: signedInProcedure.input(zPreviewTerms).mutation(async ({ ctx, input }) => {
    await ctx.services.limits.spend('preview_terms', ctx.viewer.userId)
    return ctx.services.cashier.previewTerms(ctx.viewer, input, ctx.locale)
  }),
  change: signedInProcedure
    .input(zChangeTerms)
    .mutation(({ ctx, input }) => ctx.services.cashier.changeTerms(ctx.viewer, input, ctx.locale)),
  history: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), cursor: zCursor }))
    .query(({ ctx, input }) =>
      ctx.services.cashier.termsHistory(ctx.viewer, input.merchantId, input.cursor),
    ),
})
