import type { PostView } from '@onetill/contract'
import { CardStrip, CommentIcon, HeartIcon, PostAction, PostCard, ShareIcon } from '@onetill/ui'
import { CardTile } from './card-tile'
import { type FeedWords, fill } from './feed-words'
import { FollowToggle } from './follow-toggle'
import { mediaAvatar, mediaPicture } from './media-picture'
import { tellTime } from './tell-time'
import { writeCount } from './write-count'

export type PostItemProps = {
  post: PostView
  words: FeedWords
  now: Date
  /** Shows the post whole, on its own page. */
  whole?: boolean
  /** Offers to follow its merchant. */
  follow?: boolean
  priority?: boolean
}

/** A post with its cards. Everybody's is the same; what the viewer liked is pressed into it afterwards. */
export function PostItem({ post, words, now, whole, follow, priority }: PostItemProps) {
  const { merchant } = post
  const href = `/p/${post.id}`
  return (
    <div data-post={post.id}>
      <PostCard
        author={{
          name: merchant.name,
          href: `/m/${merchant.handle}`,
          avatarSrc: mediaAvatar(merchant.avatar),
          verifiedLabel: merchant.state === 'verified' ? words.verified : undefined,
        }}
        time={tellTime(post.createdAt, now, words.locale)}
        dateTime={post.createdAt.toISOString()}
        href={href}
        text={post.text}
        pictures={post.images.flatMap(
          (key) => mediaPicture(key, fill(words.picture, 'name', merchant.name)) ?? [],
        )}
        moreLabel={words.whole}
        whole={whole}
        priority={priority}
        menu={follow ? <FollowToggle merchant={merchant} words={words} /> : undefined}
        cards={<PostCards post={post} words={words} />}
        actions={
          <PostActions post={post} words={words} href={whole ? '#comments' : `${href}#comments`} />
        }
      />
    </div>
  )
}

type Part = { post: PostView; words: FeedWords }

function PostCards({ post, words }: Part) {
  const [only, ...more] = post.cards
  if (!only) return null
  if (more.length === 0) return <CardTile card={only} words={words} />
  return (
    <CardStrip label={words.cards}>
      {post.cards.map((card) => (
        <CardTile key={card.id} card={card} words={words} />
      ))}
    </CardStrip>
  )
}

function PostActions({ post, words, href }: Part & { href: string }) {
  return (
    <>
      <PostAction
        label={words.like}
        icon={<HeartIcon size={21} />}
        count={writeCount(post.likes, words.locale)}
        pressed={false}
        data-like={post.id}
        data-count={post.likes}
      />
      <PostAction
        as="a"
        href={href}
        label={words.comment}
        icon={<CommentIcon size={21} />}
        count={writeCount(post.comments, words.locale)}
      />
      <PostAction
        label={words.share}
        icon={<ShareIcon size={20} />}
        data-share={`/p/${post.id}`}
        className="ml-auto -mr-2.5"
      />
    </>
  )
}
