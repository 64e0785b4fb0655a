import { USER_ROLES, zId, zLocale } from '@onetill/contract'
import { z } from 'zod'
import { PASSWORD_MIN_LENGTH } from '../identity/passwords'
import { publicProcedure, router, signedInProcedure } from './procedures'

const zPassword = z.string().min(PASSWORD_MIN_LENGTH).max(200)

/** One's own account. */
export const accountRouter = router({
  me: publicProcedure.query(({ ctx }) => ctx.viewer),
  register: publicProcedure
    .input(
      z.strictObject({
        email: z.email().max(200),
        name: z.string().trim().min(1).max(40),
        password: z.string().max(200),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.services.identity.register({ ...input, locale: ctx.locale, ip: ctx.request.ip }),
    ),
  edit: signedInProcedure
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(40).optional(),
        bio: z.string().trim().max(300).optional(),
        locale: zLocale.optional(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.identity.editProfile(ctx.viewer, input)),
  changePassword: signedInProcedure
    .input(z.strictObject({ current: z.string().max(200), next: zPassword }))
    .mutation(({ ctx, input }) => ctx.services.identity.changePassword(ctx.viewer, input)),
  signOutEverywhere: signedInProcedure.mutation(({ ctx }) =>
    ctx.services.identity.signOutEverywhere(ctx.viewer),
  ),
  people: signedInProcedure
    .input(
      z.strictObject({
        after: zId('user').nullish(),
        role: z.enum(USER_ROLES).optional(),
        q: z.string().max(80).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.services.identity.listPeople(ctx.viewer, input)),
  changeRole: signedInProcedure
    .input(z.strictObject({ userId: zId('user'), role: z.enum(USER_ROLES) }))
    .mutation(({ ctx, input }) => ctx.services.identity.changeRole(ctx.viewer, input)),
})
