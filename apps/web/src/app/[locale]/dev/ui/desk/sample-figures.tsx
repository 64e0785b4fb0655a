import { Change, Price, StatTile } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { deskWords } from './desk-words'

/** A month's figures: very large, falling, and falling for the better. */
export function SampleFigures({ locale }: { locale: Locale }) {
  const copy = deskWords(locale)
  const common = useTranslations('common')
  const moved = {
    up: common('change.up'),
    down: common('change.down'),
    same: common('change.same'),
    new: common('change.new'),
  }
  const money = (amountMinor: string) => (
    <Price amountMinor={amountMinor} currency="CNY" locale={locale} />
  )
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <StatTile
        label={copy.gmv}
        value={money('123456700')}
        change={<Change current="1124" previous="1000" against={copy.against} words={moved} />}
      />
      <StatTile
        label={copy.orders}
        value="2,847"
        change={<Change current="2847" previous="2790" against={copy.against} words={moved} />}
      />
      <StatTile
        label={copy.average}
        value={money('43364')}
        change={<Change current="433" previous="458" against={copy.against} words={moved} />}
      />
      <StatTile
        label={copy.refunds}
        value="0.8%"
        change={
          <Change current="8" previous="11" against={copy.against} words={moved} lessIsBetter />
        }
      />
    </div>
  )
}
