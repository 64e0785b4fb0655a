import { Button, PageHeader, PlusIcon, SegmentedControl, VerifiedMark } from '@onetill/ui'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/shell/desk-frame'
import { kitchenWords } from '../kitchen-words'
import { samples } from '../samples'
import { deskWords } from './desk-words'
import { SampleFigures } from './sample-figures'
import { SampleOrders } from './sample-orders'
import { sampleSections } from './sample-sections'

export default async function DeskSample() {
  const locale = await getLocale()
  const kitchen = kitchenWords(locale)
  const copy = deskWords(locale)
  const common = await getTranslations('common')
  return (
    <DeskFrame
      label={common('nav.desk')}
      owner={
        <p className="flex items-center gap-1 truncate font-semibold">
          {samples(locale).words.shop} <VerifiedMark label={common('verified')} />
        </p>
      }
      sections={sampleSections(locale)}
    >
      <PageHeader
        title={copy.overview}
        detail={copy.detail}
        actions={
          <>
            <SegmentedControl
              legend={kitchen.period}
              name="period"
              defaultValue="month"
              options={[
                { value: 'week', label: kitchen.week },
                { value: 'month', label: kitchen.month },
                { value: 'quarter', label: kitchen.quarter },
              ]}
            />
            <Button variant="primary" icon={<PlusIcon size={18} />}>
              {copy.post}
            </Button>
          </>
        }
      />
      <SampleFigures locale={locale} />
      <h2 className="mt-8 mb-3 text-lg font-semibold">{copy.recent}</h2>
      <SampleOrders locale={locale} />
    </DeskFrame>
  )
}
