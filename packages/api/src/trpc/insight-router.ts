import { zCurrency, zId, zPeriod } from '@onetill/contract'
import { z } from 'zod'
import { router, signedInProcedure } from './procedures'

/** A merchant's figures and money. */
export const insightRouter = router({
  dashboard: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), period: zPeriod, currency: zCurrency }))
    .query(({ ctx, input }) => ctx.services.insight.dashboard({ viewer: ctx.viewer, ...input })),
  books: signedInProcedure
    .input(zId('merchant'))
    .query(({ ctx, input }) => ctx.services.cashier.merchantBooks(ctx.viewer, input)),
})
