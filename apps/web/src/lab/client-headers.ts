import { type Bridge, FRAMES, type FrameKey } from './frame-keys'

/** How a client presents itself over HTTP. */
export type ClientHeaders = {
  readonly userAgent: string
  /** Client Hints and the like, under their names; what is not here is not sent. */
  readonly more?: Readonly<Record<string, string>>
  /** Our own app signs each request; this is the platform it signs as. */
  readonly attests?: 'ios' | 'android'
  readonly bridge?: Bridge
  /** Every page of it stands in a frame on somebody else's site. */
  readonly framed?: boolean
}

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15'
const IPHONE_VIEW = `${IPHONE} (KHTML, like Gecko) Mobile/15E148`
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0'
const PIXEL = `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${CHROME} Mobile Safari/537.36`
const DESKTOP_HINTS = {
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"macOS"',
}

/** What each client sends, as the real ones do; `version` is that of the host app. */
const CLIENTS: Readonly<Record<FrameKey, (version: string) => ClientHeaders>> = {
  'onetill-new': (version) => ({
    userAgent: `${IPHONE_VIEW} Onetill/${version}`,
    attests: 'ios',
    bridge: 'onetill',
  }),
  'onetill-old': (version) => ({
    userAgent: `${PIXEL.replace('Pixel 9', 'Pixel 9; wv')} Onetill/${version}`,
    attests: 'android',
  }),
  'wechat-iphone': (version) => ({
    userAgent: `${IPHONE_VIEW} MicroMessenger/${version}(0x18003137) NetType/WIFI Language/zh_CN`,
    bridge: 'wechat',
  }),
  'wechat-windows': () => ({
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090c33) XWEB/11581 Flue`,
  }),
  alipay: () => ({
    userAgent: `${IPHONE_VIEW} ChannelId(2) NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:390|780|3.0) AliApp(AP/10.5.80) AlipayClient/10.5.80 Language/zh-Hans`,
    bridge: 'alipay',
  }),
  weibo: () => ({
    userAgent: `${IPHONE_VIEW} Weibo (iPhone17,1__weibo__15.4.1__iphone__os18.5)`,
  }),
  'safari-iphone': () => ({
    userAgent: `${IPHONE} (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`,
  }),
  'chrome-desktop': () => ({
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} Safari/537.36`,
    more: DESKTOP_HINTS,
  }),
  instagram: () => ({
    userAgent: `${IPHONE_VIEW} Instagram 389.0.0.49.87 (iPhone17,1; iOS 18_5; en_US; en; scale=3.00; 1206x2622; 752110354)`,
  }),
  embed: () => ({
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} Safari/537.36`,
    more: DESKTOP_HINTS,
    framed: true,
  }),
  partner: () => ({ userAgent: 'Microshop/5.2.0 (Android 15; Pixel 9) okhttp/4.12.0' }),
  agent: () => ({ userAgent: 'ShoppingAgent/1.0 (+https://agent.example/about)' }),
}

/** What a client sends with each request. A version nobody can choose counts as the usual one. */
export function clientHeaders(key: FrameKey, version: string | undefined): ClientHeaders {
  return CLIENTS[key](versionOf(key, version) ?? '')
}

/** The chosen version if the client has it, else its usual one. */
export function versionOf(key: FrameKey, chosen: string | undefined): string | undefined {
  const { versions } = FRAMES[key]
  return versions.find((version) => version === chosen) ?? versions[0]
}
