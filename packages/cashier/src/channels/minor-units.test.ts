import { CURRENCIES, MAX_AMOUNT_MINOR, toDecimalString } from '@onetill/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOrder as toAlipayOrder, toRefund as toAlipayRefund, zTrade } from './alipay/transform'
import type { StartRequest } from './channel'
import { makeKeys } from './channel-contract.keys'
import { makeChannels } from './channel-makers.stage'
import { readTransaction, toOrder, toRefund, zTransaction } from './wechatpay/transform'

const amount = fc.bigInt({ min: 1n, max: MAX_AMOUNT_MINOR })
const merchant = { appid: 'wxd678efh567hg6787', mchid: '1900007291' }
const asked = (amountMinor: bigint, currency: string): StartRequest => ({
  ...{ flow: 'wechatpay.native', reference: 'one', amountMinor, currency, description: 'tea' },
  ...{ expiresAt: new Date(0), clientIp: '203.0.113.7' },
  ...{ notifyUrl: 'https://shop.example/n', returnUrl: 'https://shop.example/r' },
})
const refundOf = (amountMinor: bigint, currency: string) => ({
  ...asked(amountMinor, currency),
  ...{ refundReference: 'two', refundMinor: amountMinor, reason: 'sent back' },
})
const overTheWire = (content: unknown) => JSON.parse(JSON.stringify(content))

describe('M19 at the edge of every network', () => {
  it.each(CURRENCIES)('M19 WeChat Pay: %s goes out and comes back to the unit', (currency) => {
    fc.assert(
      fc.property(amount, (amountMinor) => {
        const { amount: told } = overTheWire(toOrder(merchant, asked(amountMinor, currency)))
        expect(told).toEqual({ total: Number(amountMinor), currency })
        expect(BigInt(told.total)).toBe(amountMinor)
        const back = overTheWire(toRefund(refundOf(amountMinor, currency))).amount
        expect([BigInt(back.refund), BigInt(back.total)]).toEqual([amountMinor, amountMinor])
        const transaction = zTransaction.parse({
          ...{ mchid: merchant.mchid, out_trade_no: 'one', trade_state: 'SUCCESS' },
          ...{ transaction_id: 'n', amount: told },
        })
        expect(readTransaction(transaction)).toMatchObject({ evidence: { amountMinor, currency } })
      }),
    )
  })

  it('M19 Alipay: yuan go out and come back to the fen', () => {
    fc.assert(
      fc.property(amount, (amountMinor) => {
        const { total_amount } = toAlipayOrder(asked(amountMinor, 'CNY'), 'QUICK_WAP_WAY')
        expect(total_amount).toBe(toDecimalString({ amountMinor, currency: 'CNY' }))
        expect(total_amount).toMatch(/^\d+\.\d\d$/)
        expect(toAlipayRefund(refundOf(amountMinor, 'CNY')).refund_amount).toBe(total_amount)
        const trade = {
          out_trade_no: 'one',
          trade_no: 'n',
          trade_status: 'TRADE_SUCCESS',
          total_amount,
        }
        expect(zTrade.parse(trade).total_amount).toBe(amountMinor)
      }),
    )
  })

  it.each(CURRENCIES.filter((currency) => currency !== 'CNY'))(
    'M19 M21 Alipay: %s, which its wire can’t name, is refused before anything is sent',
    async (currency) => {
      const channels = makeChannels('http://127.0.0.1:1', makeKeys())
      const alipay = channels.find(({ channel }) => channel === 'alipay')
      const outcome = await alipay?.start({ ...asked(100n, currency), flow: 'alipay.wap' })
      expect(outcome).toEqual({ status: 'failed', reason: 'network_refused' })
    },
  )
})
