'use client'

import { Button, toast } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useInvitation } from '@/feed/use-invitation'
import { CommentComposer } from './comment-composer'
import { CommentItem } from './comment-item'
import { type CommentPage, useComments } from './use-comments'

type CommentsProps = {
  postId: string
  total: number
  first: CommentPage
  viewer: { readonly name: string; readonly avatar: string | null } | null
}

/** What people say about a post, newest first, and a place to join in. */
export function Comments({ postId, total, first, viewer }: CommentsProps) {
  const words = useTranslations('post.comments')
  const { invite, sheet } = useInvitation()
  const { items, next, loading, readOn, send } = useComments({
    postId,
    first,
    viewer,
    onFailure: (sentence) => toast(sentence),
    onSignIn: () => invite('comment'),
  })
  const sent = items.length - first.items.length
  return (
    <section
      id="comments"
      aria-label={words('title')}
      className="scroll-mt-16 bg-surface px-4 py-5 sm:mt-4 sm:rounded-2xl sm:border sm:border-line sm:px-5"
    >
      <h2 className="mb-4 text-lg font-semibold">
        {total > 0
          ? words('count', { count: Math.max(total, total + (next ? 0 : sent)) })
          : words('title')}
      </h2>
      {viewer ? (
        <CommentComposer viewer={viewer} onSend={send} />
      ) : (
        <Button fullWidth onClick={() => invite('comment')}>
          {words('signIn')}
        </Button>
      )}
      {items.length === 0 ? (
        <p className="py-8 text-center text-ink-3">{words('none')}</p>
      ) : (
        <ul className="mt-5 flex flex-col gap-5">
          {items.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {next && (
        <Button fullWidth variant="ghost" className="mt-4" loading={loading} onClick={readOn}>
          {words('more')}
        </Button>
      )}
      {sheet}
    </section>
  )
}
