'use client'

import type { Channel, TermsProblem } from '@onetill/contract'
import { ChevronDownIcon, IconButton, NumberField, Section, SegmentedControl } from '@onetill/ui'
import { useFormatter, useTranslations } from 'next-intl'
import { ProblemText } from './problem-text'
import { MODES, type TermsForm } from './terms-draft'

type Props = {
  form: TermsForm
  problems: readonly TermsProblem[]
  barred: boolean
  onChange: (part: Partial<TermsForm>) => void
}

/** Which channel comes first: as the till finds best, in a fixed order, or each for a share of buyers. */
export function PreferenceEditor({ form, problems, barred, onChange }: Props) {
  const words = useTranslations('payment')
  const { mode } = form
  return (
    <Section title={words('preference')} detail={words('preferenceDetail')}>
      <fieldset disabled={barred} className="flex min-w-0 flex-col gap-4">
        <SegmentedControl
          legend={words('preference')}
          name="mode"
          className="max-w-full self-start"
          options={MODES.map((value) => ({ value, label: words(`modes.${value}`) }))}
          value={mode}
          onValueChange={(value) => onChange({ mode: value })}
        />
        <p className="text-sm text-ink-2">{words(`${mode}Detail`)}</p>
        {mode === 'order' && (
          <OrderList order={form.order} onOrder={(order) => onChange({ order })} />
        )}
        {mode === 'split' && <PartList form={form} onChange={onChange} />}
        <ProblemText problems={problems} />
      </fieldset>
    </Section>
  )
}

type OrderProps = { order: readonly Channel[]; onOrder: (order: Channel[]) => void }

function OrderList({ order, onOrder }: OrderProps) {
  const words = useTranslations('payment')
  const channelWords = useTranslations('desk.terms.channel')
  function move(at: number, by: 1 | -1) {
    const next = [...order]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onOrder(next)
  }
  return (
    <ol className="max-w-md rounded-lg border border-line">
      {order.map((name, at) => {
        const channel = channelWords(name)
        return (
          <li
            key={name}
            className="flex items-center gap-2 border-b border-line pl-4 last:border-0"
          >
            <span className="figures w-5 text-ink-3">{at + 1}</span>
            <span className="min-w-0 flex-1 truncate">{channel}</span>
            <IconButton
              label={words('earlier', { channel })}
              icon={<ChevronDownIcon size={18} className="rotate-180" />}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              label={words('later', { channel })}
              icon={<ChevronDownIcon size={18} />}
              disabled={at === order.length - 1}
              onClick={() => move(at, 1)}
            />
          </li>
        )
      })}
    </ol>
  )
}

function PartList({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const words = useTranslations('payment')
  const format = useFormatter()
  const channelWords = useTranslations('desk.terms.channel')
  const partOf = (channel: Channel) => Number(/^\d{1,6}$/.exec(form.parts[channel] ?? '')?.[0] ?? 0)
  const total = form.order.reduce((sum, channel) => sum + partOf(channel), 0)
  return (
    <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
      {form.order.map((channel) => (
        <NumberField
          key={channel}
          label={words('share', { channel: channelWords(channel) })}
          value={form.parts[channel] ?? ''}
          maxLength={6}
          hint={words('shareOf', {
            percent: format.number(total === 0 ? 0 : partOf(channel) / total, {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })}
          onChange={(event) =>
            onChange({ parts: { ...form.parts, [channel]: event.target.value } })
          }
        />
      ))}
    </div>
  )
}
