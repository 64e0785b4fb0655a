import { zCommentText, zCursor, zId } from '@onetill/contract'
import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from './procedures'

/** Likes, follows and comments. */
export const socialRouter = router({
  like: signedInProcedure
    .input(zId('post'))
    .mutation(({ ctx, input }) => ctx.services.market.social.like(ctx.viewer, input)),
  unlike: signedInProcedure
    .input(zId('post'))
    .mutation(({ ctx, input }) => ctx.services.market.social.unlike(ctx.viewer, input)),
  follow: signedInProcedure
    .input(zId('merchant'))
    .mutation(({ ctx, input }) => ctx.services.market.social.follow(ctx.viewer, input)),
  unfollow: signedInProcedure
    .input(zId('merchant'))
    .mutation(({ ctx, input }) => ctx.services.market.social.unfollow(ctx.viewer, input)),
  comments: publicProcedure
    .input(z.strictObject({ postId: zId('post'), cursor: zCursor }))
    .query(({ ctx, input }) => ctx.services.market.social.comments(input.postId, input.cursor)),
  comment: signedInProcedure
    .input(z.strictObject({ postId: zId('post'), text: zCommentText }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.social.addComment(ctx.viewer, input.postId, input.text),
    ),
})
