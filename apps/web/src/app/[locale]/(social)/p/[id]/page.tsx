import { OnetillError, zId } from '@onetill/contract'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { FeedActs } from '@/feed/feed-acts'
import { PostHtml } from '@/feed/post-html'
import { pressMarks } from '@/feed/press-marks'
import { sharePicture } from '@/feed/share-picture'
import { writePosts } from '@/feed/write-posts'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { orNotFound } from '../../_parts/or-not-found'
import { pageLocale } from '../../_parts/page-locale'
import { Comments } from './_parts/comments'
import { toComment } from './_parts/to-comment'

type Props = { params: Promise<{ id: string }> }

const readPost = cache(async (id: string) => {
  if (!zId('post').safeParse(id).success) throw new OnetillError('not_found')
  return getServices().market.posts.post(id)
})

export async function generateMetadata({ params }: Props) {
  const post = await readPost((await params).id).catch(() => null)
  if (!post) return {}
  const words = await getTranslations('post')
  const image = post.images[0] ?? post.cards[0]?.image
  return {
    title: words('title', { name: post.merchant.name }),
    description: post.text.slice(0, 120),
    openGraph: { images: sharePicture(image) },
  }
}

/** A post whole, and what people say about it. */
export default async function PostPage({ params }: Props) {
  const post = await orNotFound(readPost((await params).id))
  if (post.merchant.state === 'unverified') notFound()
  const { feed, social } = getServices().market
  const [viewer, locale, words, comments] = await Promise.all([
    currentViewer(),
    pageLocale(),
    getTranslations('post'),
    social.comments(post.id),
  ])
  const written = await writePosts({ items: [post], next: null }, locale, {
    whole: true,
    first: true,
    follow: true,
  })
  const html = viewer
    ? pressMarks(written.html, await feed.viewerMarks(viewer, [post.id], [post.merchant.id]))
    : written.html
  return (
    <Column>
      <ColumnHeader title={words('title', { name: post.merchant.name })} backHref="/" />
      <ClientWords only={['common', 'feed', 'post']}>
        <FeedActs surface="feed">
          <PostHtml html={html} />
        </FeedActs>
        <Comments
          postId={post.id}
          total={post.comments}
          first={{ items: comments.items.map(toComment), next: comments.next }}
          viewer={viewer && { name: viewer.name, avatar: viewer.image }}
        />
      </ClientWords>
    </Column>
  )
}
