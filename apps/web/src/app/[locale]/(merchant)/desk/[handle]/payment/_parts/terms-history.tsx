import {
  countryLabel,
  type Page,
  type Preference,
  type TermsChange,
  type TermsHistoryEntry,
} from '@onetill/contract'
import { Section, Timeline, writeMoney } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'

type Props = { page: Page<TermsHistoryEntry>; currency: string; timezone: string }

/** Who changed what, and when, newest first. Times are the shop's. */
export function TermsHistory({ page, currency, timezone }: Props) {
  const words = useTranslations('payment')
  const format = useFormatter()
  const say = useChangeWords(currency)
  return (
    <Section title={words('history')}>
      {page.items.length === 0 && <p className="text-ink-2">{words('historyEmpty')}</p>}
      <Timeline
        entries={page.items.map(({ id, at, actor, changes }) => ({
          key: id,
          title: actor ?? words('platform'),
          time: format.dateTime(at, {
            dateStyle: 'medium',
            timeStyle: 'short',
            timeZone: timezone,
          }),
          detail: (
            <ul>
              {changes.length === 0 && <li>{words('opened')}</li>}
              {changes.map((change) => (
                <li key={say(change)} className="break-words">
                  {say(change)}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      {page.next && <p className="mt-3 text-sm text-ink-3">{words('moreChanges')}</p>}
    </Section>
  )
}

function useChangeWords(currency: string) {
  const words = useTranslations('payment')
  const channelWords = useTranslations('desk.terms.channel')
  const locale = useLocale()
  const separator = locale === 'zh-CN' ? '、' : ', '
  const money = (amount: string | null) =>
    amount === null ? words('noLimit') : writeMoney(amount, currency, locale)
  const nameOf = {
    currencies: (value: string) => value,
    countries: (value: string) => countryLabel(value, locale),
    goodsTypes: (value: string) => words(`goods.${value as 'physical'}`),
  }
  const listOf = (field: keyof typeof nameOf, values: readonly string[] | null) =>
    values === null
      ? words('anywhere')
      : values.map(nameOf[field]).join(separator) || words('change.nothing')
  function order(preference: Preference): string {
    if (preference.kind === 'order') {
      return (
        preference.channels.map((each) => channelWords(each)).join(separator) ||
        words('change.auto')
      )
    }
    const parts = Object.entries(preference.weights)
    return parts.map(([each, part]) => `${channelWords(each as 'balance')} ${part}`).join(separator)
  }
  return (change: TermsChange): string => {
    if (change.what === 'preference') {
      return words('change.preference', {
        before: order(change.before),
        after: order(change.after),
      })
    }
    if ('rule' in change) return words(`change.${change.what}`, { rule: change.rule })
    const channel = channelWords(change.channel)
    if (change.what === 'amount') {
      const [before, after] = [money(change.before), money(change.after)]
      return words(`change.${change.field}`, { channel, before, after })
    }
    if (change.what === 'list') {
      const before = listOf(change.field, change.before)
      const after = listOf(change.field, change.after)
      return words(`change.${change.field}`, { channel, before, after })
    }
    return words(`change.${change.what}`, { channel })
  }
}
