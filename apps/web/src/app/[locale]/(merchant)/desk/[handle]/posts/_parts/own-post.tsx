import type { CardView, DeskPostView } from '@onetill/contract'
import { Badge, CommentIcon, HeartIcon, Picture, Price, type Tone } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { pictureOf } from '../../../_parts/picture-of'
import { CardSwitch } from './card-switch'
import { PostMenu } from './post-menu'

/** One of the shop's posts: how it does, and each of its cards as buyers find it this moment. */
export function OwnPost({ post }: { post: DeskPostView }) {
  const words = useTranslations('desk.posts')
  const format = useFormatter()
  const shown = post.images[0] ?? post.cards[0]?.image ?? ''
  return (
    <article className="overflow-hidden rounded-xl border border-line bg-surface">
      <div className="flex gap-3.5 p-4 md:p-5">
        <Picture
          picture={pictureOf(shown, '')}
          sizes="72px"
          className="size-18 shrink-0 rounded-md"
        />
        <div className="min-w-0 flex-1">
          <Link href={`/p/${post.id}`} className="line-clamp-2 font-medium hover:underline">
            {post.text || words('wordless')}
          </Link>
          <p className="figures mt-1.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-sm text-ink-3">
            <time dateTime={post.createdAt.toISOString()}>
              {format.dateTime(post.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            <span className="inline-flex items-center gap-1">
              <HeartIcon size={15} />
              <span className="sr-only">{words('likes')}</span> {format.number(post.likes)}
            </span>
            <span className="inline-flex items-center gap-1">
              <CommentIcon size={15} />
              <span className="sr-only">{words('comments')}</span> {format.number(post.comments)}
            </span>
          </p>
        </div>
        <div className="-mt-2 -mr-2.5">
          <PostMenu postId={post.id} />
        </div>
      </div>
      <ul className="border-t border-line">
        {post.cards.map((card) => (
          <OwnCard key={card.id} card={card} paused={post.paused.includes(card.id)} />
        ))}
      </ul>
    </article>
  )
}

function OwnCard({ card, paused }: { card: CardView; paused: boolean }) {
  const locale = useLocale()
  return (
    <li className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2 last:border-0 md:px-5">
      <Picture
        picture={pictureOf(card.image, '')}
        sizes="44px"
        dimmed={card.block !== null}
        className="size-11 shrink-0 rounded-md"
      />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{card.title}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-sm">
          <Price amountMinor={card.priceMinor} currency={card.currency} locale={locale} />
          <CardState card={card} paused={paused} />
        </p>
      </div>
      {card.block !== 'gone' && <CardSwitch cardId={card.id} title={card.title} paused={paused} />}
    </li>
  )
}

const TONES = {
  on_sale: 'good',
  sold_out: 'warn',
  paused: 'neutral',
  product_paused: 'neutral',
  merchant_restricted: 'bad',
  gone: 'neutral',
} as const satisfies Record<string, Tone>

function CardState({ card, paused }: { card: CardView; paused: boolean }) {
  const words = useTranslations('desk.posts')
  const state = card.block === 'paused' && !paused ? 'product_paused' : (card.block ?? 'on_sale')
  return (
    <Badge tone={TONES[state]}>
      {state === 'on_sale'
        ? words('states.on_sale', { count: card.available })
        : words(`states.${state}`)}
    </Badge>
  )
}
