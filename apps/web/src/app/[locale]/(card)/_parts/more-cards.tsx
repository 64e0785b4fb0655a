import type { CardView } from '@onetill/contract'
import { ProductTile } from '@onetill/ui'
import Link from 'next/link'
import { useLocale } from 'next-intl'
import { pictureOf } from './picture-of'

/** Other things from the same shop. */
export function MoreCards({ title, cards }: { title: string; cards: readonly CardView[] }) {
  const locale = useLocale()
  if (cards.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <div className="grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        {cards.map((card) => (
          <ProductTile
            key={card.id}
            shape="tile"
            title={card.title}
            picture={card.image ? pictureOf(card.image, '') : null}
            amountMinor={card.priceMinor}
            compareAtMinor={card.compareAtMinor ?? undefined}
            currency={card.currency}
            locale={locale}
            href={`/c/${card.slug}`}
            as={Link}
          />
        ))}
      </div>
    </section>
  )
}
