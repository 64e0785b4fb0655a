import { detectClient } from '@onetill/cashier/surface'
import { zId } from '@onetill/contract'
import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from './procedures'

const zSlug = z.string().min(1).max(160)
const zShareCode = z.string().regex(/^[0-9A-Za-z_-]{6,40}$/)

/** Cards: their pages, their live state, and the links people carry them by. */
export const cardRouter = router({
  page: publicProcedure
    .input(zSlug)
    .query(({ ctx, input }) => ctx.services.market.cards.cardPage(input)),
  states: publicProcedure
    .input(z.array(zId('card')).min(1).max(200))
    .query(({ ctx, input }) => ctx.services.market.cards.cardStates(input)),
  setPaused: signedInProcedure
    .input(z.strictObject({ cardId: zId('card'), paused: z.boolean() }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.cards.pauseCard(ctx.viewer, input.cardId, input.paused),
    ),
  /** Follows a share to its card; software that draws previews doesn't count as an opening. */
  openShare: publicProcedure.input(zShareCode).mutation(({ ctx, input }) => {
    const bot = detectClient(ctx.request.headers).host === 'bot'
    return ctx.services.market.shares.openShare(input, { bot })
  }),
  share: publicProcedure
    .input(
      z.strictObject({
        cardId: zId('card'),
        email: z.email().max(200).nullish(),
        parentCode: zShareCode.nullish(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.market.shares.createShare(ctx.viewer, input)),
})
