import type { DashboardView, MerchantBooks } from '@onetill/contract'
import { Section } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { KeyFigures } from './key-figures'
import { MoneyBooks } from './money-books'
import { QuarterBars } from './quarter-bars'
import { SalesChart } from './sales-chart'
import { ShareBars } from './share-bars'
import { TopCards } from './top-cards'

/** A shop's figures for one period and the money they became. */
export function Dashboard({ figures, books }: { figures: DashboardView; books: MerchantBooks }) {
  const words = useTranslations('desk.dashboard')
  const terms = useTranslations('desk.terms')
  const { currency } = figures
  return (
    <div className="flex flex-col gap-6 lg:gap-8">
      <KeyFigures figures={figures} />
      <Section title={words('byDay')} detail={words('byDayDetail', { zone: figures.timezone })}>
        <SalesChart days={figures.byDay} currency={currency} />
      </Section>
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-8">
        <div className="flex min-w-0 flex-col gap-6 lg:gap-8">
          <Section title={words('bySurface')} detail={words('bySurfaceDetail')}>
            <ShareBars
              currency={currency}
              empty={words('noSales')}
              shares={figures.bySurface.map(({ surface, ...share }) => ({
                ...share,
                key: surface,
                label: terms(`surface.${surface}`),
              }))}
            />
          </Section>
          <Section title={words('topCards')}>
            <TopCards cards={figures.topCards} currency={currency} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:gap-8">
          <Section title={words('byChannel')} detail={words('byChannelDetail')}>
            <ShareBars
              currency={currency}
              empty={words('noSales')}
              shares={figures.byChannel.map(({ channel, ...share }) => ({
                ...share,
                key: channel,
                label: terms(`channel.${channel}`),
              }))}
            />
          </Section>
          <Section title={words('byQuarter')} detail={words('byQuarterDetail')}>
            <QuarterBars quarters={figures.byQuarter} currency={currency} />
          </Section>
          <MoneyBooks books={books} />
        </div>
      </div>
    </div>
  )
}
