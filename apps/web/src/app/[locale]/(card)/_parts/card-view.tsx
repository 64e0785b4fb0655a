import type { CardPageView } from '@onetill/contract'
import { Avatar, VerifiedMark } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { BuyBox } from './buy-box'
import { cardJsonLd } from './card-metadata'
import { Gallery } from './gallery'
import { MoreCards } from './more-cards'

type Props = { page: CardPageView; shareCode?: string }

/** Everything needed to decide and buy. Complete without script, up to the button. */
export function CardPage({ page, shareCode }: Props) {
  const { card, product, merchant, more } = page
  const words = useTranslations('card')
  return (
    <article className="max-lg:pb-20">
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: cardJsonLd(page) }} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Gallery images={product.images} title={product.title} />
        <div className="flex flex-col gap-5 lg:sticky lg:top-6 lg:self-start">
          <h1 className="text-2xl font-semibold text-balance">{product.title}</h1>
          <BuyBox card={card} shareCode={shareCode} />
          <Options page={page} />
          <Seller page={page} />
        </div>
      </div>
      {product.description && (
        <section className="mt-10 max-w-[38rem]">
          <h2 className="mb-2 text-lg font-semibold">{words('about')}</h2>
          <p className="whitespace-pre-line text-ink-2">{product.description}</p>
        </section>
      )}
      <MoreCards title={words('more', { merchant: merchant.name })} cards={more} />
    </article>
  )
}

function Options({ page: { product } }: { page: CardPageView }) {
  if (product.options.length === 0) return null
  return (
    <dl className="flex flex-col gap-3">
      {product.options.map((name, at) => (
        <div key={name}>
          <dt className="mb-1.5 text-sm text-ink-3">{name}</dt>
          <dd className="flex flex-wrap gap-1.5">
            {[...new Set(product.variants.map(({ values }) => values[at] ?? ''))].map((value) => (
              <span key={value} className="rounded-full bg-sunken px-3 py-1 text-sm">
                {value}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Seller({ page: { merchant, post } }: { page: CardPageView }) {
  const words = useTranslations('card')
  const common = useTranslations('common')
  const format = useFormatter()
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      <Link href={`/m/${merchant.handle}`} className="flex min-h-11 items-center gap-3 rounded-lg">
        <Avatar
          name={merchant.name}
          src={merchant.avatar ? `/media/${merchant.avatar}/320.webp` : undefined}
        />
        <span className="min-w-0">
          <span className="flex items-center gap-1">
            <span className="truncate font-medium">{merchant.name}</span>
            {merchant.state === 'verified' && <VerifiedMark label={common('verified')} />}
          </span>
          {merchant.tagline && (
            <span className="block truncate text-sm text-ink-3">{merchant.tagline}</span>
          )}
        </span>
      </Link>
      <Link href={`/p/${post.id}`} className="block border-t border-line pt-3 text-sm">
        {post.text && <span className="line-clamp-3 text-ink-2">{post.text}</span>}
        <span className="mt-1 block text-ink-3">
          {words('fromPost', { date: format.dateTime(post.createdAt, { dateStyle: 'medium' }) })}
        </span>
      </Link>
    </div>
  )
}
