import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { Avatar } from './avatar'
import { VerifiedMark } from './brand'
import { cx } from './cx'
import { latinLang } from './latin-lang'
import type { PictureSource } from './picture'
import { PictureGrid } from './picture-grid'

export type PostAuthor = {
  name: string
  href: string
  avatarSrc?: string | null
  /** Present for a verified merchant: the words of the seal. */
  verifiedLabel?: string
}

export type PostCardProps = {
  author: PostAuthor
  /** When it was published, already in the reader's words, and the exact time. */
  time: string
  dateTime: string
  href: string
  text: string
  pictures: readonly PictureSource[]
  /** Product tiles; one lies across, more become a strip. */
  cards?: ReactNode
  actions?: ReactNode
  menu?: ReactNode
  /** Leads from a long text to the whole of it, such as "展开". */
  moreLabel?: string
  /** Shows the text whole, on the post's own page. */
  whole?: boolean
  priority?: boolean
  as?: ElementType
  className?: string
}

/** A post in the feed. */
export function PostCard({
  author,
  time,
  dateTime,
  href,
  text,
  pictures,
  cards,
  actions,
  menu,
  moreLabel,
  whole = false,
  priority = false,
  as: Anchor = 'a',
  className,
}: PostCardProps) {
  return (
    <article
      className={cx(
        'border-b border-line bg-surface px-4 pt-4 pb-1.5 sm:rounded-2xl sm:border sm:px-5 sm:pt-5',
        className,
      )}
    >
      <header className="flex items-center gap-3">
        <Anchor
          href={author.href}
          className="shrink-0 rounded-full"
          tabIndex={-1}
          aria-hidden="true"
        >
          <Avatar name={author.name} src={author.avatarSrc} />
        </Anchor>
        <div className="min-w-0 flex-1">
          <div className="flex items-center gap-1">
            <Anchor href={author.href} className="truncate font-semibold hover:underline">
              {author.name}
            </Anchor>
            {author.verifiedLabel && <VerifiedMark label={author.verifiedLabel} />}
          </div>
          <Anchor href={href} className="block text-xs text-ink-3 hover:underline">
            <time dateTime={dateTime}>{time}</time>
          </Anchor>
        </div>
        {menu && <div className="-mr-2.5">{menu}</div>}
      </header>
      {text && (
        <p
          lang={latinLang(text)}
          className={cx('mt-3 break-words whitespace-pre-line', !whole && 'line-clamp-4')}
        >
          {text}
        </p>
      )}
      {!whole && moreLabel && isLong(text) && (
        <Anchor href={href} className="tap text-sm font-medium text-ink-3 hover:text-ink">
          {moreLabel}
        </Anchor>
      )}
      <PictureGrid
        pictures={pictures}
        href={whole ? undefined : href}
        as={Anchor}
        priority={priority}
        className="mt-3"
      />
      {cards && <div className="mt-3">{cards}</div>}
      {actions && <footer className="mt-1.5 -ml-2.5 flex items-center gap-1">{actions}</footer>}
    </article>
  )
}

/** Several cards of one post, swept sideways on a phone. */
export function CardStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="hide-scrollbar -mx-4 flex snap-x scroll-px-4 gap-2.5 overflow-x-auto px-4 pb-0.5 *:w-[17rem] *:shrink-0 *:snap-start sm:-mx-5 sm:scroll-px-5 sm:px-5"
    >
      {children}
    </section>
  )
}

export type PostActionProps = {
  label: string
  icon: ReactNode
  count?: string
  pressed?: boolean
  as?: ElementType
  href?: string
} & Omit<ComponentPropsWithRef<'button'>, 'children'>

export function PostAction({
  label,
  icon,
  count,
  pressed,
  as: Tag = 'button',
  className,
  ...rest
}: PostActionProps) {
  return (
    <Tag
      {...(Tag === 'button' ? { type: 'button', 'aria-pressed': pressed } : {})}
      aria-label={count ? `${label} ${count}` : label}
      className={cx('post-action', className)}
      {...rest}
    >
      {icon}
      {count && <span>{count}</span>}
    </Tag>
  )
}

/** About four lines on a phone; a Chinese character takes the room of two Latin ones. */
function isLong(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replace(/[^\x20-\x7e]/g, 'xx').length)
  return lines.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / 46)), 0) > 4
}
