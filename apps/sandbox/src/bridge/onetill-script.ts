/** A native shell that carries both networks' SDKs. It is there before the page's own scripts, as a shell's object is. */
export const ONETILL_SCRIPT = `
const APPS = { 'wechatpay.app': ['wechat', 'wechat.app'], 'alipay.app': ['alipay', 'alipay.app'] }
window.onetill = {
  version: 1,
  installed: async () => SETTING.installed,
  async pay(flow, params) {
    const [network, kind] = APPS[flow]
    if (!SETTING.installed.includes(network)) return 'canceled'
    return (await payThrough(network, kind, params)) === 'ok' ? 'returned' : 'canceled'
  },
  attest: async () => '',
  openInBrowser: async (url) => { window.open(url, '_blank', 'noopener') },
}
`
