import { zCursor, zId } from '@onetill/contract'
import { z } from 'zod'
import { router, signedInProcedure } from './procedures'

/** What a person is told inside Onetill. */
export const notificationRouter = router({
  list: signedInProcedure
    .input(z.strictObject({ cursor: zCursor }))
    .query(({ ctx, input }) => ctx.services.market.notifications.list(ctx.viewer, input.cursor)),
  unread: signedInProcedure.query(({ ctx }) =>
    ctx.services.market.notifications.countUnread(ctx.viewer),
  ),
  markRead: signedInProcedure
    .input(z.strictObject({ ids: z.array(zId('notification')).max(200).optional() }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.notifications.markRead(ctx.viewer, input.ids),
    ),
})
