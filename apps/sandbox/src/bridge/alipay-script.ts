/** Alipay's bridge. 9000 says paid, 6001 canceled by the user, 4000 failed (opendocs.alipay.com/open/05x9kv). */
export const ALIPAY_SCRIPT = `
const CODES = { ok: '9000', cancel: '6001', fail: '4000' }
whenReady(() => {
  window.AlipayJSBridge = {
    call(name, params, callback) {
      if (name !== 'tradePay') { callback({ error: 1 }); return }
      payThrough('alipay', 'alipay.jsapi', params).then((result) => callback({ resultCode: CODES[result], callbackUrl: '', memo: '', result: '' }))
    },
  }
  document.dispatchEvent(new Event('AlipayJSBridgeReady'))
})
`
