import { describe, expect, it } from 'vitest'
import { successKey } from './rank-flows'
import { PHONE_BROWSER, sampleTerms } from './sample-input'
import { flowsOf, ONETILL, planOn, SIGNED_IN } from './sample-plan'

describe('ranking', () => {
  const browser = { buyer: SIGNED_IN }
  it('follows the merchant’s preference, then the last success, then what succeeds, then cost', () => {
    const nobody = sampleTerms({ preference: { kind: 'order', channels: [] } })
    expect(flowsOf(planOn({}, browser)).slice(0, 2)).toEqual(['wechatpay.h5', 'alipay.wap'])
    expect(flowsOf(planOn({}, { ...browser, terms: nobody }))[0]).toBe('balance.one_tap')
    const again = { ...SIGNED_IN, lastSuccess: 'stripe.element' as const }
    const last = planOn({}, { terms: nobody, buyer: again })
    expect(last.flows[0]).toMatchObject({
      flow: 'stripe.element',
      because: ['last_success', 'allowed'],
    })
    const successRates = { [successKey(PHONE_BROWSER, 'alipay.wap')]: { tried: 1000, paid: 990 } }
    const measured = planOn({}, { ...browser, terms: nobody, successRates })
    expect(measured.flows[0]).toMatchObject({
      flow: 'alipay.wap',
      because: ['success_rate', 'allowed'],
    })
  })

  it.each(['degraded', 'probing'] as const)(
    'demotes a flow that is %s, without dropping it',
    (state) => {
      const answer = planOn({}, { health: { 'wechatpay.h5': { state, successRate: 0.5 } } })
      expect(answer.flows.at(-1)).toMatchObject({
        flow: 'wechatpay.h5',
        because: ['demoted', 'allowed'],
      })
    },
  )

  it('puts a code for another device behind what pays here', () => {
    const answer = planOn({ ...ONETILL, version: '8.0' }, { buyer: SIGNED_IN })
    const fits = answer.flows.map(({ fit }) => fit)
    expect(fits).toEqual([...fits].sort())
    expect(answer.flows.at(-1)?.fit).toBe('other_device')
  })
})
