import { CURRENCIES, currencyExponent, formatMoney } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { minorDigits, parseMoney, splitMoney, writeMoney } from './format-money'

describe('writeMoney', () => {
  it.each([
    ['1', 'CNY', 'zh-CN', '¥0.01'],
    ['100', 'CNY', 'zh-CN', '¥1.00'],
    ['123456700', 'CNY', 'zh-CN', '¥1,234,567.00'],
    ['123456700', 'CNY', 'en', '¥1,234,567.00'],
    ['-50', 'CNY', 'zh-CN', '−¥0.50'],
    ['0', 'CNY', 'en', '¥0.00'],
    ['1280', 'JPY', 'en', 'JP¥1,280'],
    ['1234', 'KWD', 'en', 'KWD 1.234'],
    ['999', 'USD', 'zh-CN', 'US$9.99'],
    ['999', 'USD', 'en', '$9.99'],
  ])('%s %s in %s reads %s', (amount, currency, locale, shown) => {
    expect(writeMoney(amount, currency, locale)).toBe(shown)
  })

  it('keeps every digit of an amount no float can hold', () => {
    expect(writeMoney(9007199254740993001n, 'CNY', 'en')).toBe('¥90,071,992,547,409,930.01')
  })

  it('shows the figures that everybody else writes, whatever the sign', () => {
    const figures = (text: string) => text.replace(/[^\d.,]/g, '')
    for (const currency of CURRENCIES) {
      expect([currency, minorDigits(currency)]).toEqual([currency, currencyExponent(currency)])
      const written = formatMoney({ amountMinor: 123456789n, currency }, 'en')
      expect(figures(writeMoney(123456789n, currency, 'en'))).toBe(figures(written))
    }
  })

  it('hands the parts over for setting in type', () => {
    expect(splitMoney(12800n, 'CNY', 'zh-CN')).toEqual({
      negative: false,
      sign: '¥',
      whole: '128',
      fraction: '00',
    })
  })

  it.each(['zh-CN', 'en'])('agrees with Intl wherever Intl is exact (%s)', (locale) => {
    for (const minor of [0n, 7n, 99n, 100n, 99999n, 100000n, 123456789n]) {
      const intl = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
      expect(writeMoney(minor, 'EUR', locale)).toBe(intl.format(Number(minor) / 100))
    }
  })

  it('refuses what is not an integer', () => {
    expect(() => writeMoney('12.5', 'CNY', 'en')).toThrow(SyntaxError)
  })
})

describe('parseMoney', () => {
  it.each([
    ['0.01', 'CNY', 1n],
    ['1,234,567', 'CNY', 123456700n],
    ['1，280。5', 'CNY', 128050n],
    ['12.', 'CNY', 1200n],
    ['500', 'JPY', 500n],
    ['1.234', 'KWD', 1234n],
  ])('%s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor)
  })

  it.each([
    ['1.234', 'CNY'],
    ['1.5', 'JPY'],
    ['-1', 'CNY'],
    ['1e3', 'CNY'],
    ['', 'CNY'],
    ['abc', 'CNY'],
  ])('%s %s is no amount', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull()
  })

  it('knows how many minor digits a currency has', () => {
    for (const currency of ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'KRW', 'VND', 'KWD', 'BHD', 'TND']) {
      const intl = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      expect([currency, minorDigits(currency)]).toEqual([currency, intl.maximumFractionDigits])
    }
  })
})
