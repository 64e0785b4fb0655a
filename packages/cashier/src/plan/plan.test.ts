import type { Client, Flow } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import type { PlanInput } from './plan-input'
import { sampleTerms } from './sample-input'
import { DESKTOP, flowsOf, ONETILL, planOn, reasonOf, SIGNED_IN } from './sample-plan'

const RELEASED: readonly Flow[] = ['balance.one_tap', 'wechatpay.native', 'wechatpay.h5']

describe('which flow comes first', () => {
  const signedIn = { buyer: SIGNED_IN }
  it.each<[string, Partial<Client>, Flow]>([
    ['a phone’s browser', {}, 'wechatpay.h5'],
    ['a desktop’s browser', DESKTOP, 'wechatpay.native'],
    ['WeChat on a phone', { host: 'wechat', version: '8.0.49' }, 'wechatpay.jsapi'],
    ['WeChat on Windows', { host: 'wechat', version: '7.0.20', ...DESKTOP }, 'wechatpay.native'],
    ['WeCom on Windows', { host: 'wecom', version: '4.1', ...DESKTOP }, 'wechatpay.native'],
    ['a mini program', { host: 'wechat_miniprogram', version: '8.0' }, 'wechatpay.jsapi'],
    ['Weibo', { host: 'weibo', version: '15.4.1' }, 'alipay.wap'],
    ['Instagram', { host: 'instagram', version: '312.0' }, 'alipay.wap'],
    ['Onetill 8.2', { ...ONETILL, version: '8.2' }, 'wechatpay.app'],
    ['Onetill 7.99.99', { ...ONETILL, version: '7.99.99' }, 'balance.one_tap'],
    ['Onetill 5.9', { ...ONETILL, version: '5.9' }, 'wechatpay.native'],
  ])('%s', (_, client, flow) => {
    expect(flowsOf(planOn(client, signedIn))[0]).toBe(flow)
  })

  it('is Alipay’s own bridge inside Alipay, when the merchant prefers it', () => {
    const terms = sampleTerms({ preference: { kind: 'order', channels: ['alipay'] } })
    expect(flowsOf(planOn({ host: 'alipay', version: '10.2' }, { ...signedIn, terms }))[0]).toMatch(
      /^alipay\.(jsapi|wap)$/,
    )
  })
})

describe('this release', () => {
  const released = { ready: RELEASED }
  it.each<[string, Partial<Client>, Partial<PlanInput>, readonly Flow[], readonly string[]]>([
    ['a phone’s browser', {}, {}, ['wechatpay.h5'], []],
    ['a desktop', DESKTOP, {}, ['wechatpay.native'], []],
    [
      'WeChat in-app',
      { host: 'wechat', version: '8.0.49' },
      {},
      [],
      ['open_in_browser', 'send_link'],
    ],
    ['a frame', { embedded: true }, {}, [], ['open_in_browser', 'send_link']],
    ['a crawler', { host: 'bot' }, {}, [], ['send_link']],
    [
      'an agent',
      { host: 'unknown', confidence: 'unknown' },
      { surface: 'agent' },
      [],
      ['send_link'],
    ],
    ['nothing deployed', {}, { ready: [] }, [], ['send_link']],
    [
      'an unknown client',
      { host: 'unknown', platform: 'unknown', form: 'unknown', confidence: 'unknown' },
      {},
      ['wechatpay.native'],
      ['open_in_browser'],
    ],
  ])('%s', (_, client, change, flows, handoffs) => {
    const answer = planOn(client, { ...released, ...change })
    expect(flowsOf(answer)).toEqual(flows)
    expect(answer.handoffs.map(({ handoff }) => handoff).slice(0, handoffs.length)).toEqual(
      handoffs,
    )
  })

  it('says why WeChat hands off, and that a frame opens a window', () => {
    const inWechat = planOn({ host: 'wechat', version: '8.0' }, released)
    expect(inWechat.handoffs[0]?.because).toBe('host_blocks_channel')
    expect(reasonOf(inWechat, 'wechatpay.jsapi')?.reason).toBe('channel_not_ready')
    expect(planOn({ embedded: true }, released).handoffs[0]?.because).toBe('embedded_frame')
  })

  it('lets a person who opens an agent’s link pay in their own browser', () => {
    expect(flowsOf(planOn({}, { ...released, surface: 'agent' }))).toEqual(['wechatpay.h5'])
  })
})
