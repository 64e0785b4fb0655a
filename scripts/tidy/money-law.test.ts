import { describe, expect, it } from 'vitest'
import { readSource, sampleHouse } from './law'
import { moneyLaw } from './money-law'

const check = (text: string, path = 'packages/ledger/src/a.ts') =>
  moneyLaw.check([readSource(path, text)], sampleHouse())

describe('the money law', () => {
  it.each([
    'parseFloat(text)',
    'total.toFixed(2)',
    'Number(amountMinor)',
    'Number(order.priceMinor)',
    'amountMinor * 0.06',
    'Math.round(feeMinor / 2)',
  ])('refuses %s', (text) => {
    expect(check(`const a = 1\nconst b = ${text}`)).toMatchObject([{ line: 2 }])
  })

  it('allows counting, and the edge where a network wants a number', () => {
    expect(check('Number(count); Math.max(a, b); amountMinor * 6n')).toEqual([])
    const edge = 'packages/cashier/src/channels/wechatpay/transform.ts'
    expect(check('Number(amountMinor)', edge)).toEqual([])
  })
})
