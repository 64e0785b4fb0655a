import { Button, ProductSkeleton, ProductTile, Section } from '@onetill/ui'
import Link from 'next/link'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

/** Products as tiles: long names, few left, none left, not there yet. */
export function GoodsSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const { words, pictures } = samples(locale)
  const tile = { as: Link, href: '/dev/ui/feed', currency: 'CNY', locale, shape: 'tile' as const }
  const buy = (
    <Button variant="accent" size="sm">
      {words.buy}
    </Button>
  )
  return (
    <Section title={copy.goods} plain>
      <div className="grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-4 md:gap-x-4">
        <ProductTile
          {...tile}
          title={words.tea}
          picture={pictures.tea}
          amountMinor="16800"
          buy={buy}
        />
        <ProductTile
          {...tile}
          title={words.cup}
          picture={pictures.cup}
          amountMinor="1"
          stockNote={words.low}
          buy={buy}
        />
        <ProductTile
          {...tile}
          title={words.bag}
          picture={pictures.bag}
          amountMinor="123456700"
          state="sold_out"
          stateLabel={words.soldOut}
        />
        <ProductSkeleton />
      </div>
    </Section>
  )
}
