'use client'

import { Avatar, cx } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { mediaAvatar } from '@/feed/media-picture'
import { tellTime } from '@/feed/tell-time'
import type { ShownComment } from './to-comment'

export function CommentItem({ comment }: { comment: ShownComment }) {
  const words = useTranslations('post.comments')
  const locale = useLocale()
  return (
    <li className={cx('flex gap-3', comment.pending && 'opacity-55')}>
      <Avatar name={comment.name} src={mediaAvatar(comment.avatar)} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-sm text-ink-3">
          <span className="truncate font-medium text-ink-2">{comment.name}</span>
          {comment.pending ? (
            <span className="shrink-0">{words('sending')}</span>
          ) : (
            <time dateTime={comment.at} className="shrink-0 text-xs" suppressHydrationWarning>
              {tellTime(new Date(comment.at), new Date(), locale)}
            </time>
          )}
        </p>
        <p className="mt-0.5 break-words whitespace-pre-line">{comment.text}</p>
      </div>
    </li>
  )
}
