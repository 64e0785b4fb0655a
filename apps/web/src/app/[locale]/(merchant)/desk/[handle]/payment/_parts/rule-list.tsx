'use client'

import type { TermsProblem } from '@onetill/contract'
import { Button, PlusIcon, Section } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { RuleEditor } from './rule-editor'
import type { RuleForm, TermsForm } from './terms-draft'

type Props = {
  form: TermsForm
  currency: string
  problems: readonly TermsProblem[]
  typos: ReadonlySet<string>
  barred: boolean
  onRules: (rules: RuleForm[]) => void
}

const MOST_RULES = 20

/** The merchant's own rules, each closing some channels where all it says is true. */
export function RuleList({ form, currency, problems, typos, barred, onRules }: Props) {
  const words = useTranslations('payment')
  const { rules } = form
  return (
    <Section title={words('rules')} detail={words('rulesDetail')}>
      <div className="flex flex-col gap-4">
        {rules.length === 0 && <p className="text-ink-2">{words('noRules')}</p>}
        {rules.map((rule) => (
          <RuleEditor
            key={rule.key}
            rule={rule}
            channels={form.contracts.map(({ channel }) => channel)}
            currency={currency}
            problems={problems.filter(({ at }) => at === `rules.${rule.id.trim()}`)}
            typos={typos}
            barred={barred}
            onChange={(part) =>
              onRules(rules.map((each) => (each.key === rule.key ? { ...each, ...part } : each)))
            }
            onRemove={() => onRules(rules.filter(({ key }) => key !== rule.key))}
          />
        ))}
        {!barred && rules.length < MOST_RULES && (
          <Button
            size="sm"
            icon={<PlusIcon size={17} />}
            className="self-start"
            onClick={() => onRules([...rules, newRule()])}
          >
            {words('addRule')}
          </Button>
        )}
      </div>
    </Section>
  )
}

function newRule(): RuleForm {
  const lists = { channels: [], surfaces: [], hosts: [], goodsTypes: [] }
  return { key: crypto.randomUUID(), id: '', from: '', below: '', rest: {}, ...lists }
}
