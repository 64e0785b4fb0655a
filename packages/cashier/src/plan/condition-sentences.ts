import { type Channel, channelLabel, formatMoney, type Locale } from '@onetill/contract'
import type { ConditionProblem, ConditionProblemCode } from './check-conditions'

const SENTENCES: Readonly<
  Record<ConditionProblemCode, { readonly zh: string; readonly en: string }>
> = {
  no_usable_contract: {
    zh: '没有一个渠道开着，这样就收不了款了。',
    en: 'No channel is open, so nothing could be paid.',
  },
  beyond_contract: {
    zh: '{channel}的签约没有这么宽，这里只能收窄。',
    en: 'Your contract for {channel} doesn’t reach that far. It can only be narrowed here.',
  },
  currency_nobody_settles: {
    zh: '开着的渠道里没有一个能收 {currency}。',
    en: 'None of the open channels takes {currency}.',
  },
  currency_not_taken: {
    zh: '{channel}不支持 {currency}。',
    en: '{channel} doesn’t take {currency}.',
  },
  amount_band_empty: {
    zh: '最低金额高于最高金额，没有订单能符合。',
    en: 'The minimum is above the maximum, so no order fits.',
  },
  amount_below_every_minimum: {
    zh: '最高金额 {maximum} 低于{channel}本身的最低收款金额 {minimum}。',
    en: 'The maximum of {maximum} is below {channel}’s own minimum of {minimum}.',
  },
  contract_sells_nothing: {
    zh: '至少选一种商品类型。',
    en: 'Choose at least one kind of goods.',
  },
  contract_reaches_nowhere: {
    zh: '地区是空的，没有地址能符合。',
    en: 'The list of countries is empty, so no address fits.',
  },
  preference_without_contract: {
    zh: '{channel}排在里面，但它没有开着。',
    en: '{channel} is in the order, but isn’t open.',
  },
  preference_repeats: { zh: '{channel}出现了两次。', en: '{channel} appears twice.' },
  split_without_weight: {
    zh: '分流比例必须是大于零的整数，且至少有一个渠道。',
    en: 'A split needs whole weights above zero for at least one channel.',
  },
  restriction_repeats: {
    zh: '有两条规则都叫「{rule}」，请改一个名字。',
    en: 'Two rules are called “{rule}”. Please rename one.',
  },
  restriction_bars_everything: {
    zh: '规则「{rule}」会关掉所有付款方式。',
    en: 'The rule “{rule}” closes every way to pay.',
  },
  restriction_never_bites: {
    zh: '规则「{rule}」的条件互相矛盾，永远不会生效。',
    en: 'The conditions of the rule “{rule}” contradict each other, so it never applies.',
  },
  restriction_shadowed: {
    zh: '规则「{rule}」已经包含在「{by}」里了。',
    en: 'The rule “{rule}” is fully covered by “{by}”.',
  },
}

/** The problem as one sentence for the merchant. */
export function conditionSentence(found: ConditionProblem, locale: Locale): string {
  const words = SENTENCES[found.code][locale === 'zh-CN' ? 'zh' : 'en']
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'channel') return channelLabel(found.facts.channel as Channel, locale)
    const minor = found.facts[`${name}Minor`]
    const { currency } = found.facts
    if (minor !== undefined && currency) {
      return formatMoney({ amountMinor: BigInt(minor), currency }, locale)
    }
    return found.facts[name] ?? '—'
  })
}
