import {
  zBuyNow,
  zGesture,
  zId,
  zOpenCheckout,
  zPayCheckout,
  zTopUp,
  zUpdateCheckout,
  zWalletSettings,
} from '@onetill/contract'
import { z } from 'zod'
import { callerOf } from './caller-of'
import { publicProcedure, router, signedInProcedure } from './procedures'

const zRef = z.strictObject({ checkoutId: zId('checkout'), token: z.string().max(100).optional() })

/** The till. No procedure takes a channel: the cashier decides, and a buyer picks from what it offers. */
export const checkoutRouter = router({
  open: publicProcedure.input(zOpenCheckout).mutation(async ({ ctx, input }) => {
    await ctx.services.limits.spend('open_checkout', ctx.viewer?.userId ?? ctx.request.ip)
    return ctx.services.cashier.open(input, callerOf(ctx))
  }),
  buy: signedInProcedure.input(zBuyNow).mutation(async ({ ctx, input }) => {
    await ctx.services.limits.spend('pay_buyer', ctx.viewer.userId)
    return ctx.services.cashier.buy(input, callerOf(ctx))
  }),
  topUp: signedInProcedure.input(zTopUp).mutation(async ({ ctx, input }) => {
    await ctx.services.limits.spend('open_checkout', ctx.viewer.userId)
    return ctx.services.cashier.topUp(input, callerOf(ctx))
  }),
  update: publicProcedure
    .input(zUpdateCheckout)
    .mutation(({ ctx, input }) => ctx.services.cashier.update(input, callerOf(ctx))),
  pay: publicProcedure.input(zPayCheckout).mutation(async ({ ctx, input }) => {
    await ctx.services.limits.spend('pay_buyer', ctx.viewer?.userId ?? ctx.request.ip)
    return ctx.services.cashier.pay(input, callerOf(ctx))
  }),
  look: publicProcedure
    .input(zRef)
    .query(({ ctx, input }) => ctx.services.cashier.look(input, callerOf(ctx))),
  check: publicProcedure
    .input(zRef)
    .mutation(({ ctx, input }) => ctx.services.cashier.check(input, callerOf(ctx))),
  cancel: publicProcedure
    .input(zRef)
    .mutation(({ ctx, input }) => ctx.services.cashier.cancel(input, callerOf(ctx))),
  note: publicProcedure
    .input(z.strictObject({ ...zRef.shape, gesture: zGesture }))
    .mutation(({ ctx, input: { gesture, ...ref } }) =>
      ctx.services.cashier.note(ref, gesture, callerOf(ctx)),
    ),
  wallet: signedInProcedure.query(({ ctx }) => ctx.services.cashier.wallet(ctx.viewer)),
  changeWallet: signedInProcedure
    .input(zWalletSettings)
    .mutation(({ ctx, input }) => ctx.services.cashier.changeWallet(ctx.viewer, input)),
})
