'use client'

import { GOODS_TYPES, type GoodsType, type TermsProblem } from '@onetill/contract'
import { Badge, ChevronDownIcon, Switch, TextField, type Tone } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ChoiceChips } from './choice-chips'
import { CountryChoice } from './country-choice'
import { useLimitWords } from './limit-words'
import { ProblemText } from './problem-text'
import type { ContractForm } from './terms-draft'

type Props = {
  contract: ContractForm
  currency: string
  problems: readonly TermsProblem[]
  typos: ReadonlySet<string>
  barred: boolean
  onChange: (part: Partial<ContractForm>) => void
}

const TONES: Record<ContractForm['state'], Tone> = {
  active: 'good',
  pending: 'info',
  paused: 'neutral',
  suspended: 'bad',
}

/** One contract: its state, what the network agreed to, and how far the merchant uses it. */
export function ContractEditor(props: Props) {
  const { contract, currency, problems, typos, barred, onChange } = props
  const words = useTranslations('payment')
  const say = useLimitWords(currency)
  const channel = useTranslations('desk.terms.channel')(contract.channel)
  const [open, setOpen] = useState(false)
  const wrong =
    problems.length > 0 || [...typos].some((at) => at.startsWith(`contracts.${contract.channel}.`))
  useEffect(() => {
    if (wrong) setOpen(true)
  }, [wrong])
  const switchable = contract.state === 'active' || contract.state === 'paused'
  const state = switchable ? (contract.paused ? 'paused' : 'active') : contract.state
  return (
    <li className="border-b border-line py-3 first:pt-0 last:border-0 last:pb-0">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
            {channel}
            <Badge tone={TONES[state]} dot>
              {words(`states.${state}`)}
            </Badge>
          </p>
          <p className="mt-0.5 text-sm text-ink-3">
            {words('granted', { limits: say.limits(contract.granted) })}
          </p>
        </div>
        {switchable && (
          <Switch
            label={<span className="sr-only">{words('take', { channel })}</span>}
            checked={!contract.paused}
            disabled={barred}
            onChange={(event) => onChange({ paused: !event.target.checked })}
          />
        )}
      </div>
      <details
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        className="group"
      >
        <summary className="tap inline-flex min-h-9 cursor-pointer list-none items-center gap-1.5 text-sm font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronDownIcon size={16} className="transition-transform group-open:rotate-180" />
          {words('limits')}
          <span className="sr-only">{channel}</span>
        </summary>
        <Limits {...props} />
      </details>
      <ProblemText problems={problems} />
    </li>
  )
}

function Limits({ contract, currency, typos, barred, onChange }: Props) {
  const words = useTranslations('payment')
  const locale = useLocale()
  const { channel, granted } = contract
  const wrongAt = (field: 'minimum' | 'maximum') =>
    typos.has(`contracts.${channel}.${field}`) ? words('notAmount') : undefined
  const goods = GOODS_TYPES.filter((goodsType) => granted.goodsTypes.includes(goodsType))
  return (
    <div className="mt-1 mb-3 grid gap-5 rounded-lg bg-sunken/60 p-4 sm:grid-cols-2">
      {(['minimum', 'maximum'] as const).map((field) => (
        <TextField
          key={field}
          label={words(field)}
          prefix={currency}
          inputMode="decimal"
          autoComplete="off"
          placeholder={words('noLimit')}
          value={contract[field]}
          maxLength={18}
          disabled={barred}
          error={wrongAt(field)}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
      <ChoiceChips<GoodsType>
        legend={words('goodsTypes')}
        options={goods.map((value) => ({ value, label: words(`goods.${value}`) }))}
        chosen={contract.goodsTypes}
        disabled={barred}
        onChosen={(goodsTypes) => onChange({ goodsTypes })}
      />
      <ChoiceChips
        legend={words('currencies')}
        options={granted.currencies.map((value) => ({ value, label: value }))}
        chosen={contract.currencies}
        disabled={barred}
        onChosen={(currencies) => onChange({ currencies })}
      />
      <div className="sm:col-span-2">
        <CountryChoice
          name={`countries-${channel}`}
          granted={granted.countries}
          chosen={contract.countries}
          locale={locale}
          disabled={barred}
          onChosen={(countries) => onChange({ countries })}
        />
      </div>
    </div>
  )
}
