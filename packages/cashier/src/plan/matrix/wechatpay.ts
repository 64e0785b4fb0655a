import {
  allow,
  CHINESE_APPS,
  HANDHELD,
  type MatrixRow,
  MOBILE,
  refuse,
  WECHAT_FAMILY,
  WESTERN_APPS,
} from '../matrix-row'
import { onAnotherScreen } from './code-rows'
import { inOurShell } from './shell-rows'

const JSAPI_DOC = 'pay.weixin.qq.com/doc/v3/merchant/4012791870 (JSAPI)'
const H5_DOC = 'pay.weixin.qq.com/doc/v3/merchant/4012791832 (H5)'
const NATIVE_DOC = 'pay.weixin.qq.com/doc/v3/merchant/4012791874 (Native)'
const APP_DOC = 'pay.weixin.qq.com/doc/v3/merchant/4013070347 (APP)'

const JSAPI: readonly MatrixRow[] = [
  {
    id: 'wechatpay.jsapi/wechat/version-unknown',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat'],
    platforms: MOBILE,
    forms: HANDHELD,
    versions: 'unknown',
    verdict: refuse('version_unknown', { host: 'wechat', minimumVersion: '5.0' }),
    source: `${JSAPI_DOC}: the bridge exists from WeChat 5.0; an unknown version fails closed`,
  },
  {
    id: 'wechatpay.jsapi/wechat/old',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat'],
    platforms: MOBILE,
    forms: HANDHELD,
    versions: { below: '5.0' },
    verdict: refuse('needs_newer_client', { host: 'wechat', minimumVersion: '5.0' }),
    source: `${JSAPI_DOC}: WeChat Pay exists from WeChat 5.0`,
  },
  {
    id: 'wechatpay.jsapi/wechat',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat'],
    platforms: MOBILE,
    forms: HANDHELD,
    versions: { from: '5.0' },
    verdict: allow('here', 'inferred', ['openid']),
    source: JSAPI_DOC,
  },
  {
    id: 'wechatpay.jsapi/wechat/desktop',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat'],
    verdict: refuse('unproven', { host: 'wechat' }),
    source:
      'SURFACES: JSAPI on PC is version dependent and unproven; never conclude it from MicroMessenger',
  },
  {
    id: 'wechatpay.jsapi/miniprogram/ios',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat_miniprogram'],
    platforms: ['ios'],
    verdict: allow('here', 'inferred', ['openid'], ['digital']),
    source:
      'developers.weixin.qq.com, mini program operating rules 5: virtual goods are barred on iOS',
  },
  {
    id: 'wechatpay.jsapi/miniprogram',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat_miniprogram'],
    platforms: ['android', 'harmony'],
    verdict: allow('here', 'inferred', ['openid']),
    source: `${JSAPI_DOC}: through the mini program's container`,
  },
  {
    id: 'wechatpay.jsapi/miniprogram/elsewhere',
    flow: 'wechatpay.jsapi',
    hosts: ['wechat_miniprogram'],
    verdict: refuse('unproven', { host: 'wechat_miniprogram' }),
    source:
      'The container on a desktop or an unknown platform: nobody has proven which version pays',
  },
  {
    id: 'wechatpay.jsapi/wecom',
    flow: 'wechatpay.jsapi',
    hosts: ['wecom'],
    verdict: refuse('unproven', { host: 'wecom' }),
    source:
      'SURFACES: WeCom carries the MicroMessenger token; paying in it is version dependent and unproven',
  },
  {
    id: 'wechatpay.jsapi/elsewhere',
    flow: 'wechatpay.jsapi',
    verdict: refuse('only_inside_host', { host: 'wechat' }),
    source: JSAPI_DOC,
  },
]

const H5: readonly MatrixRow[] = [
  {
    id: 'wechatpay.h5/browser',
    flow: 'wechatpay.h5',
    hosts: ['browser'],
    platforms: MOBILE,
    forms: HANDHELD,
    verdict: allow('here', 'inferred', ['referer', 'same_ip', 'top_level_navigation']),
    source: `${H5_DOC}: registered non-empty referer, order IP equal to pay IP, URL lives 5 min`,
  },
  {
    id: 'wechatpay.h5/browser/desktop',
    flow: 'wechatpay.h5',
    hosts: ['browser'],
    verdict: refuse('form_unsupported'),
    source: `${H5_DOC}: for browsers of phones and tablets only`,
  },
  {
    id: 'wechatpay.h5/wechat-family',
    flow: 'wechatpay.h5',
    hosts: WECHAT_FAMILY,
    verdict: refuse('host_blocks_channel', { host: 'wechat' }),
    source: `${H5_DOC}: answers "请在微信外打开订单" inside WeChat`,
  },
  {
    id: 'wechatpay.h5/onetill',
    flow: 'wechatpay.h5',
    hosts: ['onetill'],
    verdict: refuse('host_blocks_channel', { host: 'onetill' }),
    source: `${H5_DOC}: inside an app's web view it answers "请接APP支付", and Android loses the referer`,
  },
  {
    id: 'wechatpay.h5/alipay',
    flow: 'wechatpay.h5',
    hosts: ['alipay'],
    verdict: refuse('host_blocks_channel', { host: 'alipay' }),
    source: 'SURFACES: the Alipay client pays with Alipay only',
  },
  {
    id: 'wechatpay.h5/apps',
    flow: 'wechatpay.h5',
    hosts: CHINESE_APPS,
    verdict: refuse('unproven'),
    source:
      'SURFACES: each app may block the weixin: scheme; no version of any is proven to let it through',
  },
  {
    id: 'wechatpay.h5/western-apps',
    flow: 'wechatpay.h5',
    hosts: WESTERN_APPS,
    verdict: refuse('host_blocks_channel'),
    source: 'SURFACES: these web views eat pop-ups and app schemes',
  },
  {
    id: 'wechatpay.h5/unknown',
    flow: 'wechatpay.h5',
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed',
  },
]

const NATIVE: readonly MatrixRow[] = [
  {
    id: 'wechatpay.native/alipay',
    flow: 'wechatpay.native',
    hosts: ['alipay'],
    verdict: refuse('host_blocks_channel', { host: 'alipay' }),
    source: 'SURFACES: the Alipay client pays with Alipay only',
  },
  {
    id: 'wechatpay.native/miniprogram',
    flow: 'wechatpay.native',
    hosts: ['wechat_miniprogram'],
    verdict: refuse('host_blocks_channel', { host: 'wechat_miniprogram' }),
    source: `${NATIVE_DOC}: a mini program pays through its own container`,
  },
  {
    id: 'wechatpay.native/desktop',
    flow: 'wechatpay.native',
    forms: ['desktop'],
    verdict: allow('here', 'unknown', ['other_device']),
    source: `${NATIVE_DOC}: a code on a desktop's screen is what the flow is made for`,
  },
  ...onAnotherScreen('wechatpay.native', NATIVE_DOC),
]

const APP = inOurShell('wechatpay.app', APP_DOC, 'WeChat')

/** WeChat Pay: its own app by JSAPI, other browsers by H5, any screen by QR, our app by its SDK. */
export const WECHATPAY_ROWS: readonly MatrixRow[] = [...JSAPI, ...H5, ...NATIVE, ...APP]
