import { describe, expect, it } from 'vitest'
import { readTransfer, writeTransfer } from './transform'

const REFERENCE = '06f9z3k8'
const said = (status: string, more = {}) => ({
  ...{ id: 'BT1', reference: REFERENCE, amount: '12345', status, reason: null },
  ...more,
})
const UNKNOWN = { status: 'unknown', cause: 'bad_answer' }

describe('the bank’s words', () => {
  it.each([
    { content: said('accepted'), outcome: { status: 'pending', railRef: 'BT1' } },
    {
      content: said('settled'),
      outcome: { status: 'paid', railRef: 'BT1', amountMinor: 12_345n },
    },
    {
      content: said('rejected', { reason: 'account_closed' }),
      outcome: { status: 'failed', reason: 'account_closed' },
    },
    {
      content: said('returned', { reason: 'name_mismatch' }),
      outcome: { status: 'returned', railRef: 'BT1', reason: 'name_mismatch' },
    },
    { content: said('settled', { reference: 'another' }), outcome: UNKNOWN },
    { content: said('settled', { amount: '1e3' }), outcome: UNKNOWN },
    { content: said('done'), outcome: UNKNOWN },
    { content: undefined, outcome: UNKNOWN },
  ])('$content.status means $outcome.status', ({ content, outcome }) => {
    expect(readTransfer(content, REFERENCE)).toEqual(outcome)
  })

  it('carry amounts as digits', () => {
    const account = { bank: 'ICBC', holder: 'Wild Honey Ltd', number: '6222020200012345678' }
    const transfer = { reference: REFERENCE, amountMinor: 10n ** 15n, currency: 'CNY' }
    expect(writeTransfer({ ...transfer, account, memo: 'Onetill' })).toEqual({
      ...{ reference: REFERENCE, amount: '1000000000000000', currency: 'CNY', account },
      memo: 'Onetill',
    })
  })
})
