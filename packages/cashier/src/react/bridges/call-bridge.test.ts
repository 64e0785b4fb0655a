import type { Flow } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import type { BridgeHost, BridgeParams } from './bridge'
import { callBridge } from './call-bridge'
import { missingFlows } from './onetill-bridge'

const PARAMS = { appId: 'wx1', package: 'prepay_id=wx1', tradeNO: '2026' }

type Call = { name: string; params: BridgeParams }

function openHost(bridges: Omit<BridgeHost, 'document'> = {}) {
  const document = new EventTarget() as unknown as Document
  return Object.assign({ document } as { document: Document }, bridges) as {
    -readonly [Key in keyof BridgeHost]: BridgeHost[Key]
  }
}

function wechat(err_msg: string | undefined, calls: Call[] = []) {
  return {
    invoke(name: string, params: BridgeParams, callback: (answer: { err_msg?: string }) => void) {
      calls.push({ name, params })
      callback({ err_msg })
    },
  }
}

describe('WeChat’s bridge', () => {
  it.each([
    ['get_brand_wcpay_request:ok', 'returned'],
    ['get_brand_wcpay_request:cancel', 'canceled'],
    ['get_brand_wcpay_request:fail', 'failed'],
    ['system:access_denied', 'failed'],
    [undefined, 'failed'],
  ])('%s is %s', async (answer, result) => {
    const calls: Call[] = []
    const host = openHost({ WeixinJSBridge: wechat(answer, calls) })
    expect(await callBridge(host, 'wechatpay.jsapi', PARAMS)).toBe(result)
    expect(calls).toEqual([{ name: 'getBrandWCPayRequest', params: PARAMS }])
  })

  it('is waited for until WeChat says that it is there', async () => {
    const host = openHost()
    const result = callBridge(host, 'wechatpay.jsapi', PARAMS)
    host.WeixinJSBridge = wechat('get_brand_wcpay_request:ok')
    ;(host.document as unknown as EventTarget).dispatchEvent(new Event('WeixinJSBridgeReady'))
    expect(await result).toBe('returned')
  })

  it('is missing where it never comes', async () => {
    expect(await callBridge(openHost(), 'wechatpay.jsapi', PARAMS, 1)).toBe('missing')
  })
})

describe('Alipay’s bridge', () => {
  it.each([
    ['9000', 'returned'],
    [9000, 'returned'],
    ['8000', 'returned'],
    ['6004', 'returned'],
    ['6001', 'canceled'],
    ['6002', 'failed'],
    ['4000', 'failed'],
    [undefined, 'failed'],
  ])('%s is %s', async (resultCode, result) => {
    const calls: Call[] = []
    const AlipayJSBridge: BridgeHost['AlipayJSBridge'] = {
      call(name, params, callback) {
        calls.push({ name, params })
        callback({ resultCode })
      },
    }
    expect(await callBridge(openHost({ AlipayJSBridge }), 'alipay.jsapi', PARAMS)).toBe(result)
    expect(calls).toEqual([{ name: 'tradePay', params: { tradeNO: '2026' } }])
  })
})

describe('our own app’s shell', () => {
  function shell(installed: readonly string[], answer: 'returned' | 'canceled' = 'returned') {
    const paid: Flow[] = []
    const onetill: BridgeHost['onetill'] = {
      installed: async () => installed,
      async pay(flow) {
        paid.push(flow)
        return answer
      },
    }
    return { host: openHost({ onetill }), paid }
  }

  it('pays in the network’s app and says how the buyer came back', async () => {
    const { host, paid } = shell(['wechat', 'alipay'])
    expect(await callBridge(host, 'wechatpay.app', PARAMS)).toBe('returned')
    expect(await callBridge(host, 'alipay.app', PARAMS)).toBe('returned')
    expect(paid).toEqual(['wechatpay.app', 'alipay.app'])
    expect(await callBridge(shell(['wechat'], 'canceled').host, 'wechatpay.app', PARAMS)).toBe(
      'canceled',
    )
  })

  it('never hands a payment to an app that isn’t there', async () => {
    const { host, paid } = shell(['alipay'])
    expect(await missingFlows(host)).toEqual(['wechatpay.app'])
    expect(await callBridge(host, 'wechatpay.app', PARAMS)).toBe('missing')
    expect(paid).toEqual([])
  })

  it('is missing in a browser, which lacks no app either', async () => {
    expect(await missingFlows(openHost())).toEqual([])
    expect(await callBridge(openHost(), 'alipay.app', PARAMS)).toBe('missing')
  })

  it('has failed when it throws, which is no proof that nothing was paid', async () => {
    const onetill: BridgeHost['onetill'] = {
      installed: async () => ['alipay'],
      pay: async () => {
        throw new Error('the SDK broke')
      },
    }
    expect(await callBridge(openHost({ onetill }), 'alipay.app', PARAMS)).toBe('failed')
  })
})

it('a flow without a bridge has none', async () => {
  expect(await callBridge(openHost(), 'stripe.element', PARAMS)).toBe('missing')
})
