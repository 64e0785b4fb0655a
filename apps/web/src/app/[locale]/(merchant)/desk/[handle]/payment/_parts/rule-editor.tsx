'use client'

import {
  type Channel,
  GOODS_TYPES,
  HOSTS,
  hostLabel,
  SURFACES,
  type TermsProblem,
} from '@onetill/contract'
import { IconButton, TextField, TrashIcon } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { ChoiceChips } from './choice-chips'
import { ProblemText } from './problem-text'
import type { RuleForm } from './terms-draft'

type Props = {
  rule: RuleForm
  channels: readonly Channel[]
  currency: string
  problems: readonly TermsProblem[]
  typos: ReadonlySet<string>
  barred: boolean
  onChange: (part: Partial<RuleForm>) => void
  onRemove: () => void
}

/** Software isn't an app that anybody opens a page in. */
const APPS = HOSTS.filter((host) => host !== 'bot' && host !== 'unknown')

/** English names of apps may begin with “the”. */
const capital = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

export function RuleEditor(props: Props) {
  const { rule, problems, typos, barred, onChange, onRemove } = props
  const words = useTranslations('payment')
  return (
    <fieldset
      disabled={barred}
      className="flex min-w-0 flex-col gap-5 rounded-lg border border-line p-4"
    >
      <legend className="sr-only">{rule.id || words('addRule')}</legend>
      <div className="flex items-start gap-2">
        <TextField
          label={words('ruleName')}
          placeholder={words('ruleNamePlaceholder')}
          hint={words('ruleNameHint')}
          error={typos.has(`rules.${rule.key}.id`) ? words('needsName') : undefined}
          value={rule.id}
          maxLength={40}
          onChange={(event) => onChange({ id: event.target.value })}
          className="flex-1"
        />
        {!barred && (
          <IconButton
            label={words('removeRule', { rule: rule.id || words('addRule') })}
            icon={<TrashIcon size={19} />}
            onClick={onRemove}
            className="mt-6.5"
          />
        )}
      </div>
      <Conditions {...props} />
      <ProblemText problems={problems} />
    </fieldset>
  )
}

function Conditions({ rule, channels, currency, typos, barred, onChange }: Props) {
  const words = useTranslations('payment')
  const terms = useTranslations('desk.terms')
  const locale = useLocale()
  const wrongAt = (field: string) => typos.has(`rules.${rule.key}.${field}`)
  return (
    <>
      <ChoiceChips
        legend={words('closes')}
        error={wrongAt('channels') ? words('needsChannel') : undefined}
        options={channels.map((value) => ({ value, label: terms(`channel.${value}`) }))}
        chosen={rule.channels}
        disabled={barred}
        onChosen={(chosen) => onChange({ channels: chosen })}
      />
      <ChoiceChips
        legend={words('where')}
        hint={words('everywhere')}
        options={SURFACES.map((value) => ({ value, label: terms(`surface.${value}`) }))}
        chosen={rule.surfaces}
        disabled={barred}
        onChosen={(surfaces) => onChange({ surfaces })}
      />
      <ChoiceChips
        legend={words('apps')}
        hint={words('everywhere')}
        options={APPS.map((value) => ({ value, label: capital(hostLabel(value, locale)) }))}
        chosen={rule.hosts}
        disabled={barred}
        onChosen={(hosts) => onChange({ hosts })}
      />
      <ChoiceChips
        legend={words('ofGoods')}
        hint={words('anyGoods')}
        options={GOODS_TYPES.map((value) => ({ value, label: words(`goods.${value}`) }))}
        chosen={rule.goodsTypes}
        disabled={barred}
        onChosen={(goodsTypes) => onChange({ goodsTypes })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {(['from', 'below'] as const).map((field) => (
          <TextField
            key={field}
            label={words(`${field}Amount`)}
            note={words('amountNote')}
            prefix={currency}
            inputMode="decimal"
            autoComplete="off"
            maxLength={18}
            value={rule[field]}
            error={wrongAt(field) ? words('notAmount') : undefined}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </div>
    </>
  )
}
