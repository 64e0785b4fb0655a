import { zCursor, zHandle, zId, zPostInput } from '@onetill/contract'
import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from './procedures'

const zPage = z.strictObject({ cursor: zCursor })

/** Posts and the feeds they stand in. */
export const postRouter = router({
  discover: publicProcedure
    .input(zPage)
    .query(({ ctx, input }) => ctx.services.market.feed.discover(input.cursor)),
  following: signedInProcedure
    .input(zPage)
    .query(({ ctx, input }) => ctx.services.market.feed.following(ctx.viewer, input.cursor)),
  ofMerchant: publicProcedure
    .input(z.strictObject({ handle: zHandle, cursor: zCursor }))
    .query(({ ctx, input }) => ctx.services.market.feed.merchantPosts(input.handle, input.cursor)),
  search: publicProcedure
    .input(z.strictObject({ text: z.string().trim().max(80), cursor: zCursor }))
    .query(({ ctx, input }) => ctx.services.market.feed.search(input.text, input.cursor)),
  /** What the viewer has liked and whom they follow, among what a cached page shows. */
  marks: publicProcedure
    .input(
      z.strictObject({
        postIds: z.array(zId('post')).max(100),
        merchantIds: z.array(zId('merchant')).max(100),
      }),
    )
    .query(({ ctx, input }) =>
      ctx.viewer
        ? ctx.services.market.feed.viewerMarks(ctx.viewer, input.postIds, input.merchantIds)
        : null,
    ),
  get: publicProcedure
    .input(zId('post'))
    .query(({ ctx, input }) => ctx.services.market.posts.post(input)),
  /** All of a merchant's posts, for its team. */
  own: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), cursor: zCursor }))
    .query(({ ctx, input }) =>
      ctx.services.market.posts.listOwnPosts(ctx.viewer, input.merchantId, input.cursor),
    ),
  publish: signedInProcedure
    .input(z.strictObject({ merchantId: zId('merchant'), post: zPostInput }))
    .mutation(({ ctx, input }) =>
      ctx.services.market.posts.publishPost(ctx.viewer, input.merchantId, input.post),
    ),
  remove: signedInProcedure
    .input(zId('post'))
    .mutation(({ ctx, input }) => ctx.services.market.posts.deletePost(ctx.viewer, input)),
})
