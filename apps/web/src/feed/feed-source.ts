import { zHandle } from '@onetill/contract'
import { z } from 'zod'

/** Which list of posts: everybody's, those one follows, one merchant's, or what was searched for. */
export const zFeedSource = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('discover') }),
  z.strictObject({ list: z.literal('following') }),
  z.strictObject({ list: z.literal('merchant'), handle: zHandle }),
  z.strictObject({ list: z.literal('search'), text: z.string().trim().max(80) }),
])
export type FeedSource = z.infer<typeof zFeedSource>

/** A page of posts as HTML, and where the next one starts. */
export type FeedPage = { readonly html: string; readonly next: string | null }
