import type { Channel, ContractView, RuleDraft, TermsDraft, TermsView } from '@onetill/contract'
import { parseMoney, splitMoney } from '@onetill/ui'

/** One contract as it is edited: amounts are what was typed. */
export type ContractForm = Pick<ContractView, 'channel' | 'state' | 'granted'> & {
  readonly paused: boolean
  readonly currencies: readonly string[]
  readonly minimum: string
  readonly maximum: string
  readonly goodsTypes: TermsDraft['contracts'][number]['goodsTypes']
  readonly countries: readonly string[] | null
}

type Lists = Required<Pick<RuleDraft, 'channels' | 'surfaces' | 'hosts' | 'goodsTypes'>>

/** One rule as it is edited; an empty list is no condition. What the form doesn't show is carried along. */
export type RuleForm = Readonly<Lists> & {
  readonly key: string
  readonly id: string
  readonly from: string
  readonly below: string
  readonly rest: Pick<RuleDraft, 'countries' | 'currencies'>
}

export const MODES = ['auto', 'order', 'split'] as const
export type Mode = (typeof MODES)[number]

export type TermsForm = {
  readonly mode: Mode
  readonly order: readonly Channel[]
  readonly parts: Readonly<Partial<Record<Channel, string>>>
  readonly contracts: readonly ContractForm[]
  readonly rules: readonly RuleForm[]
}

/** What stands, as a form to change. */
export function formOf(terms: TermsView, locale: string): TermsForm {
  const { preference, currency } = terms
  const held = terms.contracts.map(({ channel }) => channel)
  const ordered = preference.kind === 'order' ? preference.channels : []
  const weights = preference.kind === 'split' ? preference.weights : {}
  const shown = (amountMinor: bigint | null | undefined) =>
    writeAmount(amountMinor, currency, locale)
  return {
    mode: preference.kind === 'split' ? 'split' : ordered.length > 0 ? 'order' : 'auto',
    order: [...ordered, ...held.filter((channel) => !ordered.includes(channel))],
    parts: Object.fromEntries(held.map((channel) => [channel, weights[channel]?.toString() ?? ''])),
    contracts: terms.contracts.map(({ channel, state, granted, limits }) => ({
      ...{ channel, state, granted, paused: state === 'paused' },
      ...{ currencies: limits.currencies, goodsTypes: limits.goodsTypes },
      ...{ minimum: shown(limits.minMinor), maximum: shown(limits.maxMinor) },
      countries: limits.countries,
    })),
    rules: terms.rules.map((rule, index) => ({
      ...{ key: `${index}`, id: rule.id, rest: restOf(rule) },
      ...{ channels: rule.channels ?? held, surfaces: rule.surfaces ?? [] },
      ...{ hosts: rule.hosts ?? [], goodsTypes: rule.goodsTypes ?? [] },
      ...{ from: shown(rule.fromMinor), below: shown(rule.belowMinor) },
    })),
  }
}

const restOf = ({ countries, currencies }: RuleDraft): RuleForm['rest'] => ({
  ...(countries ? { countries } : {}),
  ...(currencies ? { currencies } : {}),
})

/** Places of the form where something typed isn't what it should be, before anybody is asked. */
export function findTypos(form: TermsForm, currency: string): ReadonlySet<string> {
  const wrong = (text: string) => text.trim() !== '' && parseMoney(text, currency) === null
  const places: string[] = []
  for (const { channel, minimum, maximum } of form.contracts) {
    if (wrong(minimum)) places.push(`contracts.${channel}.minimum`)
    if (wrong(maximum)) places.push(`contracts.${channel}.maximum`)
  }
  for (const { key, id, channels, from, below } of form.rules) {
    if (id.trim() === '') places.push(`rules.${key}.id`)
    if (channels.length === 0) places.push(`rules.${key}.channels`)
    if (wrong(from)) places.push(`rules.${key}.from`)
    if (wrong(below)) places.push(`rules.${key}.below`)
  }
  return new Set(places)
}

/** The form as it is sent. */
export function draftOf(form: TermsForm, currency: string): TermsDraft {
  const amount = (text: string) => parseMoney(text, currency)
  return {
    preference: preferenceOf(form),
    contracts: form.contracts.map(({ channel, paused, goodsTypes, ...contract }) => ({
      ...{ channel, paused, goodsTypes },
      currencies: [...contract.currencies],
      countries: contract.countries ? [...contract.countries] : null,
      ...{ minMinor: amount(contract.minimum), maxMinor: amount(contract.maximum) },
    })),
    rules: form.rules.map(({ id, channels, surfaces, hosts, goodsTypes, from, below, rest }) => {
      const [fromMinor, belowMinor] = [amount(from), amount(below)]
      return {
        ...{ id: id.trim(), channels, ...rest },
        ...(surfaces.length > 0 ? { surfaces } : {}),
        ...(hosts.length > 0 ? { hosts } : {}),
        ...(goodsTypes.length > 0 ? { goodsTypes } : {}),
        ...(fromMinor === null ? {} : { fromMinor }),
        ...(belowMinor === null ? {} : { belowMinor }),
      }
    }),
  }
}

function preferenceOf({ mode, order, parts }: TermsForm): TermsDraft['preference'] {
  if (mode !== 'split') return { kind: 'order', channels: mode === 'order' ? [...order] : [] }
  const given = order.flatMap((channel) => {
    const text = parts[channel]?.trim() ?? ''
    return text === '' ? [] : [[channel, /^\d{1,6}$/.test(text) ? Number(text) : 0] as const]
  })
  return { kind: 'split', weights: Object.fromEntries(given) }
}

function writeAmount(
  amountMinor: bigint | null | undefined,
  currency: string,
  locale: string,
): string {
  if (amountMinor === null || amountMinor === undefined) return ''
  const { whole, fraction } = splitMoney(amountMinor, currency, locale)
  return `${whole.replaceAll(',', '')}${fraction && `.${fraction}`}`
}
