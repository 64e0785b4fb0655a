'use client'

import { PREVIEW_DAYS, type PreviewDays } from '@onetill/contract'
import { Banner, Button, ResponsiveSheet, SegmentedControl } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { PreviewExamples } from './preview-examples'
import { ProblemText } from './problem-text'
import type { Preview } from './use-terms-form'

type Props = {
  preview: Preview | undefined
  timezone: string
  busy: boolean
  saving: boolean
  onDays: (days: PreviewDays) => void
  onSave: () => void
  onClose: () => void
}

/** What a change would have meant for the checkouts of the last days, before it is saved. */
export function PreviewSheet({ preview, timezone, busy, saving, onDays, onSave, onClose }: Props) {
  const words = useTranslations('payment.preview')
  const common = useTranslations('common')
  return (
    <ResponsiveSheet
      open={preview !== undefined}
      onOpenChange={(open) => !open && onClose()}
      dismissible={!saving}
      title={words('title')}
      closeLabel={common('close')}
      footer={
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{words('goOn')}</Button>
          <Button variant="primary" loading={saving} disabled={busy} onClick={onSave}>
            {words(preview && preview.changed > 0 ? 'saveAnyway' : 'save')}
          </Button>
        </div>
      }
    >
      {preview && (
        <div className="flex flex-col gap-4" aria-busy={busy}>
          <SegmentedControl
            legend={words('span')}
            name="days"
            className="self-start"
            options={PREVIEW_DAYS.map((days) => ({
              value: String(days) as '7' | '30',
              label: words('days', { days }),
            }))}
            value={String(preview.days) as '7' | '30'}
            onValueChange={(days) => onDays(days === '7' ? 7 : 30)}
          />
          <div aria-live="polite" className={busy ? 'opacity-50' : ''}>
            <Verdict preview={preview} />
          </div>
          {preview.warnings.length > 0 && (
            <div className="flex flex-col gap-1">
              <h3 className="text-sm font-medium">{words('warnings')}</h3>
              <ProblemText problems={preview.warnings} />
            </div>
          )}
          <PreviewExamples preview={preview} timezone={timezone} />
        </div>
      )}
    </ResponsiveSheet>
  )
}

function Verdict({ preview }: { preview: Preview }) {
  const words = useTranslations('payment.preview')
  const { days, checkouts, changed, stranded, gained, paidOtherwise, complete } = preview
  if (checkouts === 0) return <p>{words('none', { days })}</p>
  if (changed === 0) return <Banner tone="good">{words('same', { days, checkouts })}</Banner>
  return (
    <Banner
      tone={stranded > 0 ? 'bad' : 'info'}
      title={words('changed', { days, checkouts, changed })}
    >
      <p>{stranded > 0 ? words('stranded', { stranded }) : words('noneStranded')}</p>
      {paidOtherwise > 0 && <p>{words('paidOtherwise', { count: paidOtherwise })}</p>}
      {gained > 0 && <p>{words('gained', { gained })}</p>}
      {!complete && <p className="text-sm">{words('newest', { checkouts })}</p>}
    </Banner>
  )
}
