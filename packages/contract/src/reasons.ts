import type { Locale } from './locale'
import { formatMoney } from './money'
import { CHANNELS, type Channel, channelOf, FLOWS, type Flow, type Reason } from './plan'
import { REASON_SENTENCES_EN } from './reason-sentences-en'
import { REASON_SENTENCES_ZH } from './reason-sentences-zh'
import { HOSTS, type Host } from './surface'

/** Who reads a reason: each gets the sentence they can act on. */
export const AUDIENCES = ['developer', 'merchant', 'buyer'] as const
export type Audience = (typeof AUDIENCES)[number]

export type ReasonFacts = Readonly<Record<string, string>>

type Words = { readonly zh: string; readonly en: string }

const CHANNEL_WORDS: Readonly<Record<Channel, Words>> = {
  balance: { zh: '余额', en: 'Balance' },
  wechatpay: { zh: '微信支付', en: 'WeChat Pay' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  stripe: { zh: '银行卡', en: 'Card' },
}

const HOST_WORDS: Readonly<Record<Host, Words>> = {
  onetill: { zh: 'Onetill', en: 'Onetill' },
  browser: { zh: '浏览器', en: 'the browser' },
  wechat: { zh: '微信', en: 'WeChat' },
  wechat_miniprogram: { zh: '微信小程序', en: 'WeChat mini program' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  weibo: { zh: '微博', en: 'Weibo' },
  qq: { zh: 'QQ', en: 'QQ' },
  douyin: { zh: '抖音', en: 'Douyin' },
  toutiao: { zh: '今日头条', en: 'Toutiao' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' },
  instagram: { zh: 'Instagram', en: 'Instagram' },
  facebook: { zh: 'Facebook', en: 'Facebook' },
  tiktok: { zh: 'TikTok', en: 'TikTok' },
  line: { zh: 'LINE', en: 'LINE' },
  bot: { zh: '自动程序', en: 'a program' },
  unknown: { zh: '当前应用', en: 'this app' },
}

const GOODS_WORDS: Readonly<Record<string, Words>> = {
  physical: { zh: '实物商品', en: 'physical goods' },
  digital: { zh: '数字商品', en: 'digital goods' },
  service: { zh: '服务', en: 'services' },
}

/** What stands in when a fact is missing, so that no sentence ever shows a brace. */
const MISSING: Readonly<Record<string, Words>> = {
  host: { zh: '当前应用', en: 'this app' },
  channel: { zh: '这种付款方式', en: 'this way to pay' },
  flow: { zh: '该流程', en: 'this flow' },
  goodsType: { zh: '这类商品', en: 'these goods' },
  country: { zh: '该地区', en: 'that country' },
  currency: { zh: '该币种', en: 'that currency' },
  minimumVersion: { zh: '最新版', en: 'the latest version' },
  minimum: { zh: '最低金额', en: 'the minimum' },
  maximum: { zh: '最高金额', en: 'the maximum' },
  limit: { zh: '上限', en: 'the limit' },
  missing: { zh: '一些', en: 'a little' },
  rule: { zh: '未命名', en: 'unnamed' },
}

/** The reason as one sentence for its reader, with the facts of the rejection filled in and money formatted. */
export function reasonSentence(
  reason: Reason,
  audience: Audience,
  locale: Locale,
  facts: ReasonFacts = {},
): string {
  const sentences = isChinese(locale) ? REASON_SENTENCES_ZH : REASON_SENTENCES_EN
  return sentences[reason][audience].replace(/\{(\w+)\}/g, (_, name: string) => {
    return fillFact(name, audience, locale, facts)
  })
}

/** A way to pay as the buyer knows it: `微信支付`, `Card`. */
export function flowLabel(flow: Flow, locale: Locale): string {
  return channelLabel(channelOf(flow), locale)
}

/** A channel by the name people know it under. */
export function channelLabel(channel: Channel, locale: Locale): string {
  return pick(CHANNEL_WORDS[channel], locale)
}

/** A host app by the name people know it under. */
export function hostLabel(host: Host, locale: Locale): string {
  return pick(HOST_WORDS[host], locale)
}

/** A country or region by its name; what isn't a code stays as it is. */
export function countryLabel(code: string, locale: Locale): string {
  const words = REGION_WORDS[code]
  if (words) return pick(words, locale)
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** Named as buyers and merchants in China expect, where the runtime's own list is shorter. */
const REGION_WORDS: Readonly<Record<string, Words>> = {
  CN: { zh: '中国大陆', en: 'Chinese mainland' },
  HK: { zh: '中国香港', en: 'Hong Kong, China' },
  MO: { zh: '中国澳门', en: 'Macao, China' },
  TW: { zh: '中国台湾', en: 'Taiwan, China' },
}

/** What happens after choosing the flow, in a few words; empty when there is nothing to say. */
export function flowHint(flow: Flow, locale: Locale): string {
  return pick(FLOW_HINTS[flow], locale)
}

const SCAN: Words = { zh: '用手机扫码', en: 'Scan with your phone' }
const JUMP: Words = { zh: '跳转到应用完成', en: 'Finish in the app' }
const NOTHING: Words = { zh: '', en: '' }
const FLOW_HINTS: Readonly<Record<Flow, Words>> = {
  'balance.one_tap': { zh: '一键付款', en: 'One tap' },
  'wechatpay.jsapi': NOTHING,
  'wechatpay.h5': JUMP,
  'wechatpay.native': SCAN,
  'wechatpay.app': JUMP,
  'alipay.wap': JUMP,
  'alipay.page': { zh: '跳转到支付宝网页', en: 'Finish on Alipay’s page' },
  'alipay.qr': SCAN,
  'alipay.app': JUMP,
  'alipay.jsapi': NOTHING,
  'stripe.element': NOTHING,
  'stripe.redirect': { zh: '跳转到银行卡付款页', en: 'Finish on the card page' },
}

function fillFact(name: string, audience: Audience, locale: Locale, facts: ReasonFacts): string {
  const minor = facts[`${name}Minor`]
  if (minor !== undefined && /^-?\d{1,20}$/.test(minor) && facts.currency) {
    return formatMoney({ amountMinor: BigInt(minor), currency: facts.currency }, locale)
  }
  const value = facts[name]
  if (value === undefined) {
    const missing = MISSING[name]
    return missing ? pick(missing, locale) : '—'
  }
  if (audience === 'developer') return value
  if (name === 'host' && isHost(value)) return hostLabel(value, locale)
  if (name === 'country') return countryLabel(value, locale)
  if (name === 'channel' && isChannel(value)) return channelLabel(value, locale)
  if (name === 'flow' && isFlow(value)) return flowLabel(value, locale)
  const goods = name === 'goodsType' ? GOODS_WORDS[value] : undefined
  return goods ? pick(goods, locale) : value
}

function isHost(value: string): value is Host {
  return (HOSTS as readonly string[]).includes(value)
}
function isChannel(value: string): value is Channel {
  return (CHANNELS as readonly string[]).includes(value)
}
function isFlow(value: string): value is Flow {
  return (FLOWS as readonly string[]).includes(value)
}
function isChinese(locale: Locale): boolean {
  return locale.startsWith('zh')
}
function pick(words: Words, locale: Locale): string {
  return isChinese(locale) ? words.zh : words.en
}
