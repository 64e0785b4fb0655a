import type { Locale } from './locale'
import type { Handoff, Reason } from './plan'
import { type ReasonFacts, reasonSentence } from './reasons'

type Words = { readonly zh: string; readonly en: string }

const HANDOFF_TITLES: Readonly<Record<Handoff, Words>> = {
  open_in_browser: { zh: '用浏览器打开', en: 'Open in a browser' },
  scan_with_phone: { zh: '用手机扫码继续', en: 'Continue on your phone' },
  send_link: { zh: '把链接发给自己', en: 'Send yourself the link' },
}

const HANDOFF_STEPS: Readonly<Record<Handoff, Words>> = {
  open_in_browser: {
    zh: '点右上角菜单，选“在浏览器打开”，就能继续付款。',
    en: 'Open the menu and choose “Open in browser” to go on paying.',
  },
  scan_with_phone: {
    zh: '用手机扫码打开同一笔订单，在手机上付款。',
    en: 'Scan the code to open the same order and pay on your phone.',
  },
  send_link: {
    zh: '复制链接，在浏览器里打开就能继续。',
    en: 'Copy the link and open it in a browser to go on.',
  },
}

/** Reasons that moving elsewhere doesn't cure: the sentence says so instead of sending people in circles. */
const LATER: Readonly<Partial<Record<Reason, Words>>> = {
  merchant_cannot_sell: {
    zh: '恢复后可以从这个链接继续。',
    en: 'The link will work again once it can.',
  },
  channel_unhealthy: {
    zh: '过一会儿从这个链接继续。',
    en: 'Come back through this link in a while.',
  },
  not_contracted: { zh: '可以留着链接，稍后再来看看。', en: 'Keep the link and check back later.' },
  contract_suspended: {
    zh: '恢复后可以从这个链接继续。',
    en: 'The link will work again once it can.',
  },
  channel_not_ready: {
    zh: '可以留着链接，稍后再来看看。',
    en: 'Keep the link and check back later.',
  },
  currency_unsupported: {
    zh: '请联系店家换一种币种。',
    en: 'Please ask the shop about another currency.',
  },
  amount_below_minimum: { zh: '可以凑单后再付款。', en: 'Add something to the order to reach it.' },
  amount_above_maximum: { zh: '可以分成几笔下单。', en: 'Try splitting it into smaller orders.' },
  goods_type_barred: { zh: '请联系店家。', en: 'Please contact the shop.' },
  country_unsupported: {
    zh: '请换一个收货地区，或联系店家。',
    en: 'Choose another address or contact the shop.',
  },
  risk_restricted: {
    zh: '登录后或换个金额再试，也可以联系店家。',
    en: 'Sign in, try a smaller order, or contact the shop.',
  },
  barred_by_merchant: { zh: '请联系店家。', en: 'Please contact the shop.' },
  sign_in_required: { zh: '也可以留着链接，稍后再付。', en: 'Or keep the link and pay later.' },
  insufficient_balance: {
    zh: '充值后可以从这个链接继续。',
    en: 'Top up, then go on through this link.',
  },
  above_one_tap_limit: { zh: '可以在设置里调高上限。', en: 'You can raise it in your settings.' },
  wallet_frozen: {
    zh: '解冻后可以从这个链接继续。',
    en: 'Go on through this link once that is solved.',
  },
}

/** A hand-off in the buyer's words: what to press, and one sentence on why and how. Never empty. */
export function handoffWords(
  handoff: Handoff,
  because: Reason,
  locale: Locale,
  facts: ReasonFacts = {},
): { readonly title: string; readonly sentence: string } {
  const why = reasonSentence(because, 'buyer', locale, facts)
  if (because === 'embedded_frame' && handoff === 'open_in_browser') {
    return { title: locale === 'zh-CN' ? '在新窗口付款' : 'Pay in a new window', sentence: why }
  }
  const later = LATER[because]
  const title = pickWords(
    later && handoff === 'send_link' ? KEEP_LINK : HANDOFF_TITLES[handoff],
    locale,
  )
  const step = pickWords(later && handoff === 'send_link' ? later : HANDOFF_STEPS[handoff], locale)
  return { title, sentence: locale === 'zh-CN' ? `${why}${step}` : `${why} ${step}` }
}

const KEEP_LINK: Words = { zh: '保存链接', en: 'Keep the link' }

function pickWords(words: Words, locale: Locale): string {
  return locale === 'zh-CN' ? words.zh : words.en
}
