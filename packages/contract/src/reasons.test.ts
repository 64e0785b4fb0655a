import { describe, expect, it } from 'vitest'
import { handoffWords } from './handoff-words'
import { LOCALES } from './locale'
import { FLOWS, HANDOFFS, REASONS } from './plan'
import { AUDIENCES, flowHint, flowLabel, reasonSentence } from './reasons'

describe('reason sentences', () => {
  const every = REASONS.flatMap((reason) => LOCALES.map((locale) => [reason, locale] as const))

  it.each(every)('%s speaks %s to everyone, with and without facts', (reason, locale) => {
    for (const audience of AUDIENCES) {
      const bare = reasonSentence(reason, audience, locale)
      expect(bare).toMatch(locale === 'zh-CN' ? /。$/ : /\.$/)
      expect(bare).not.toMatch(/[{}]/)
      if (audience !== 'developer') expect(bare).not.toContain('—')
    }
    for (const handoff of HANDOFFS) {
      const { title, sentence } = handoffWords(handoff, reason, locale)
      expect(title.length).toBeGreaterThan(1)
      expect(sentence).toMatch(/[。.]$/)
    }
  })

  it('fills facts in the reader’s words', () => {
    const short = { missingMinor: '123450', balanceMinor: '1', currency: 'CNY' }
    expect(reasonSentence('insufficient_balance', 'buyer', 'zh-CN', short)).toBe(
      '余额不足，还差 ¥1,234.50。',
    )
    const old = { host: 'wechat', minimumVersion: '5.0' }
    expect(reasonSentence('needs_newer_client', 'buyer', 'en', old)).toBe(
      'Please update WeChat to 5.0 or newer and try again.',
    )
    expect(reasonSentence('country_unsupported', 'merchant', 'zh-CN', { country: 'JP' })).toBe(
      '你的签约不包括寄往日本的订单。',
    )
    const small = { minimumMinor: '100', currency: 'JPY' }
    expect(reasonSentence('amount_below_minimum', 'buyer', 'en', small)).toBe(
      'This way to pay starts at ¥100.',
    )
  })

  it('never fills a brace that a fact brought along', () => {
    const sly = { rule: '{host} $& <b>' }
    expect(reasonSentence('barred_by_merchant', 'merchant', 'en', sly)).toBe(
      'Your rule “{host} $& <b>” closes this way to pay.',
    )
  })

  it('names every flow as people know it', () => {
    expect(flowLabel('wechatpay.h5', 'zh-CN')).toBe('微信支付')
    expect(flowLabel('balance.one_tap', 'zh-CN')).toBe('余额')
    for (const flow of FLOWS) expect(flowLabel(flow, 'en')).not.toBe('')
    expect(flowHint('wechatpay.native', 'en')).toBe('Scan with your phone')
  })
})
