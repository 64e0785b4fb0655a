import {
  OnetillError,
  zId,
  zMerchantProfile,
  zSaveApplication,
  zSubmitApplication,
} from '@onetill/contract'
import { z } from 'zod'
import { router, signedInProcedure } from './procedures'

const zMember = z.strictObject({ merchantId: zId('merchant'), userId: zId('user') })

/** A merchant's own side: application, profile, team. */
export const merchantRouter = router({
  mine: signedInProcedure.query(({ ctx }) => ctx.services.market.merchants.myMerchants(ctx.viewer)),
  startApplication: signedInProcedure.mutation(({ ctx }) =>
    ctx.services.market.applications.startApplication(ctx.viewer),
  ),
  applications: signedInProcedure.query(({ ctx }) =>
    ctx.services.market.applications.myApplications(ctx.viewer),
  ),
  application: signedInProcedure
    .input(zId('application'))
    .query(({ ctx, input }) => ctx.services.market.applications.getApplication(ctx.viewer, input)),
  saveApplication: signedInProcedure
    .input(zSaveApplication)
    .mutation(({ ctx, input }) =>
      ctx.services.market.applications.saveApplication(ctx.viewer, input),
    ),
  submitApplication: signedInProcedure
    .input(zSubmitApplication)
    .mutation(({ ctx, input }) =>
      ctx.services.market.applications.submitApplication(ctx.viewer, input),
    ),
  updateProfile: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), profile: zMerchantProfile }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.merchants.updateProfile(ctx.viewer, input.merchantId, input.profile),
    ),
  members: signedInProcedure
    .input(zId('merchant'))
    .query(({ ctx, input }) => ctx.services.market.merchants.listMembers(ctx.viewer, input)),
  addStaff: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), email: z.email().max(200) }))
    .mutation(async ({ ctx, input }) => {
      const user = await ctx.services.identity.findUserByEmail(input.email)
      if (!user) throw new OnetillError('not_found')
      return ctx.services.market.merchants.addStaff(ctx.viewer, input.merchantId, user.id)
    }),
  removeStaff: signedInProcedure
    .input(zMember)
    .mutation(({ ctx, input }) =>
      ctx.services.market.merchants.removeStaff(ctx.viewer, input.merchantId, input.userId),
    ),
})
