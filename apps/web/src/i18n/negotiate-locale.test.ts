import { describe, expect, it } from 'vitest'
import { negotiateLocale } from './negotiate-locale'

describe('negotiateLocale', () => {
  it.each([
    ['en', 'zh-CN,zh;q=0.9', 'en'],
    ['zh-CN', 'en-US', 'zh-CN'],
    ['fr', 'en-US', 'en'],
    [undefined, 'en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    [undefined, 'en;q=0.2, zh-TW;q=0.7', 'zh-CN'],
    [undefined, 'fr-FR,fr;q=0.9,en;q=0.5', 'en'],
    [undefined, 'en;q=0,zh', 'zh-CN'],
    [undefined, 'de-DE', 'zh-CN'],
    [undefined, 'english', 'zh-CN'],
    [undefined, '', 'zh-CN'],
    [undefined, null, 'zh-CN'],
    [undefined, ';;;q=,,', 'zh-CN'],
  ])('cookie %s and "%s" give %s', (cookie, accept, locale) => {
    expect(negotiateLocale({ cookie, accept })).toBe(locale)
  })
})
