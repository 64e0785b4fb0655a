import type { DashboardView } from '@onetill/contract'
import { Picture, Price } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { pictureOf } from '../../_parts/picture-of'

type Props = { cards: DashboardView['topCards']; currency: string }

/** The cards that sold most. */
export function TopCards({ cards, currency }: Props) {
  const words = useTranslations('desk.dashboard')
  const locale = useLocale()
  if (cards.length === 0) return <p className="py-6 text-center text-ink-3">{words('noSales')}</p>
  return (
    <ol className="flex flex-col">
      {cards.map((card, index) => (
        <li
          key={card.cardId}
          className="flex items-center gap-3 border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0"
        >
          <span className="figures w-4 shrink-0 text-center text-sm text-ink-3">{index + 1}</span>
          <Picture
            picture={pictureOf(card.image, '')}
            sizes="48px"
            className="size-12 shrink-0 rounded-md"
          />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{card.title || words('goneCard')}</span>
            <span className="figures block text-xs text-ink-3">
              {words('unitsAndOrders', { units: card.units, orders: card.orders })}
            </span>
          </span>
          <Price amountMinor={card.gmvMinor} currency={currency} locale={locale} />
        </li>
      ))}
    </ol>
  )
}
