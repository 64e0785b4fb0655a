/** WeChat's bridge. As in the app it comes after the page has loaded, and says so by an event. */
export const WECHAT_SCRIPT = `
whenReady(() => {
  window.WeixinJSBridge = {
    invoke(name, params, callback) {
      if (name !== 'getBrandWCPayRequest') { callback({ err_msg: 'system:function_not_exist' }); return }
      payThrough('wechat', 'wechat.jsapi', params).then((result) => callback({ err_msg: 'get_brand_wcpay_request:' + result }))
    },
    on() {},
    call() {},
  }
  document.dispatchEvent(new Event('WeixinJSBridgeReady'))
})
`
