import {
  Banner,
  Button,
  EmptyState,
  QrFrame,
  Section,
  Steps,
  TableSkeleton,
  Timeline,
} from '@onetill/ui'
import QRCode from 'qrcode'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

/** What a page says of progress, of trouble and of nothing. */
export function StateSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  return (
    <Section title={copy.states}>
      <div className="flex flex-col gap-6">
        <Steps
          label={copy.application}
          steps={[
            { key: 'a', label: copy.basic, state: 'done' },
            { key: 'b', label: copy.business, state: 'problem' },
            { key: 'c', label: copy.financial, state: 'current' },
            { key: 'd', label: copy.review, state: 'todo' },
          ]}
        />
        <Notices locale={locale} />
        <Journey locale={locale} />
        <EmptyState
          title={copy.empty}
          detail={copy.emptyDetail}
          action={<Button variant="primary">{copy.add}</Button>}
        />
        <TableSkeleton rows={3} />
      </div>
    </Section>
  )
}

function Notices({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const { words } = samples(locale)
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Banner title={copy.review}>{copy.reviewDetail}</Banner>
      <Banner tone="good" title={copy.paid} />
      <Banner tone="warn" action={<Button size="sm">{copy.add}</Button>}>
        {words.low}
      </Banner>
      <Banner tone="bad" title={copy.suspended}>
        {copy.licenceError}
      </Banner>
    </div>
  )
}

/** An order on its way, beside a code to scan. */
function Journey({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const code = QRCode.create('https://onetill.example/pay/chk_01k0q3v9', {
    errorCorrectionLevel: 'M',
  })
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <Timeline
        entries={[
          { key: '1', title: copy.delivered, time: '11-23 18:02', tone: 'good' },
          {
            key: '2',
            title: copy.shipped,
            time: '11-22 09:30',
            detail: 'SF 1425 8830 2291',
          },
          { key: '3', title: copy.paid, time: '11-21 21:08' },
        ]}
      />
      <QrFrame
        label={copy.scan}
        caption={copy.scan}
        matrix={{
          size: code.modules.size,
          dark: (row, column) => code.modules.get(row, column) === 1,
        }}
      />
    </div>
  )
}
