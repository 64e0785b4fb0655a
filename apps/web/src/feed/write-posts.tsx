import type { Page, PostView } from '@onetill/contract'
import type { Locale } from '../i18n/locales'
import type { FeedPage } from './feed-source'
import { feedWords } from './feed-words'
import { PostItem } from './post-item'
import { writeHtml } from './write-html'

/** Posts as HTML, and whom they are about, so that a viewer's marks can be asked for. */
export type WrittenPosts = FeedPage & {
  readonly postIds: readonly string[]
  readonly merchantIds: readonly string[]
}

type Manner = {
  readonly follow?: boolean
  /** Their first picture is in sight at once. */
  readonly first?: boolean
  readonly whole?: boolean
}

export async function writePosts(
  { items, next }: Page<PostView>,
  locale: Locale,
  { follow, first, whole }: Manner = {},
): Promise<WrittenPosts> {
  const words = await feedWords(locale)
  const now = new Date()
  return {
    html: items
      .map((post, index) =>
        writeHtml(
          <PostItem
            {...{ post, words, now, follow, whole }}
            priority={Boolean(first) && index === 0}
          />,
        ),
      )
      .join(''),
    next,
    postIds: items.map((post) => post.id),
    merchantIds: [...new Set(items.map((post) => post.merchant.id))],
  }
}
