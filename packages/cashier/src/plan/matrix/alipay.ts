import {
  allow,
  HANDHELD,
  type MatrixRow,
  MOBILE,
  refuse,
  WECHAT_FAMILY,
  WESTERN_APPS,
} from '../matrix-row'
import { onAnotherScreen } from './code-rows'
import { inOurShell } from './shell-rows'

const WAP_DOC = 'opendocs.alipay.com/open/203 (mobile website payment)'
const PAGE_DOC = 'opendocs.alipay.com/open/270 (desktop website payment)'
const QR_DOC = 'opendocs.alipay.com/open/194 (alipay.trade.precreate)'
const APP_DOC = 'opendocs.alipay.com/open/204 (app payment)'
const JSAPI_DOC = 'opendocs.alipay.com/open/05x9kv (JSAPI payment)'
const WECHAT_BLOCKS = 'SURFACES: Alipay is blocked inside WeChat; never give an Alipay link there'

/** What WeChat does to every Alipay flow. */
function insideWechat(flow: 'alipay.wap' | 'alipay.page' | 'alipay.qr'): MatrixRow {
  return {
    id: `${flow}/wechat-family`,
    flow,
    hosts: WECHAT_FAMILY,
    verdict: refuse('host_blocks_channel', { host: 'wechat' }),
    source: WECHAT_BLOCKS,
  }
}

const WAP: readonly MatrixRow[] = [
  insideWechat('alipay.wap'),
  {
    id: 'alipay.wap/browser',
    flow: 'alipay.wap',
    hosts: ['browser', 'alipay'],
    platforms: MOBILE,
    forms: HANDHELD,
    verdict: allow('here', 'inferred', ['top_level_navigation']),
    source: WAP_DOC,
  },
  {
    id: 'alipay.wap/browser/desktop',
    flow: 'alipay.wap',
    hosts: ['browser', 'alipay'],
    verdict: refuse('form_unsupported'),
    source: `${WAP_DOC}: made for the screens of phones and tablets`,
  },
  {
    id: 'alipay.wap/apps',
    flow: 'alipay.wap',
    hosts: ['weibo', 'dingtalk', 'xiaohongshu', 'toutiao', 'qq'],
    platforms: MOBILE,
    forms: HANDHELD,
    verdict: allow('here', 'inferred', ['top_level_navigation']),
    source:
      'SURFACES: top-level navigation works; where the scheme is blocked, Alipay’s page signs in by web',
  },
  {
    id: 'alipay.wap/western-apps',
    flow: 'alipay.wap',
    hosts: WESTERN_APPS,
    platforms: MOBILE,
    forms: HANDHELD,
    verdict: allow('here', 'inferred', ['top_level_navigation']),
    source: 'SURFACES: in the same tab only, these web views eat pop-ups',
  },
  {
    id: 'alipay.wap/apps/elsewhere',
    flow: 'alipay.wap',
    hosts: ['weibo', 'dingtalk', 'xiaohongshu', 'toutiao', 'qq', ...WESTERN_APPS],
    verdict: refuse('form_unsupported'),
    source: `${WAP_DOC}: made for the screens of phones and tablets`,
  },
  {
    id: 'alipay.wap/douyin',
    flow: 'alipay.wap',
    hosts: ['douyin'],
    verdict: refuse('unproven', { host: 'douyin' }),
    source: 'SURFACES: rows, not guesses; no version is proven to open another company’s cashier',
  },
  {
    id: 'alipay.wap/onetill/version-unknown',
    flow: 'alipay.wap',
    hosts: ['onetill'],
    versions: 'unknown',
    verdict: refuse('version_unknown', { host: 'onetill', minimumVersion: '8.0' }),
    source: 'SURFACES: an unknown version fails closed',
  },
  {
    id: 'alipay.wap/onetill/old',
    flow: 'alipay.wap',
    hosts: ['onetill'],
    versions: { below: '8.0' },
    verdict: refuse('needs_newer_client', { host: 'onetill', minimumVersion: '8.0' }),
    source: 'SURFACES: in 6.0–7.x a web flow only where a row allows it, and none has been proven',
  },
  {
    id: 'alipay.wap/onetill',
    flow: 'alipay.wap',
    hosts: ['onetill'],
    platforms: ['ios', 'android'],
    forms: HANDHELD,
    versions: { from: '8.0' },
    verdict: allow('here', 'attested', ['attestation', 'top_level_navigation']),
    source: 'SURFACES: from 8.0, the web flow where the network’s app is not installed',
  },
  {
    id: 'alipay.wap/onetill/elsewhere',
    flow: 'alipay.wap',
    hosts: ['onetill'],
    verdict: refuse('platform_unsupported'),
    source: WAP_DOC,
  },
  {
    id: 'alipay.wap/unknown',
    flow: 'alipay.wap',
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed',
  },
]

const PAGE: readonly MatrixRow[] = [
  insideWechat('alipay.page'),
  {
    id: 'alipay.page/desktop',
    flow: 'alipay.page',
    hosts: ['browser'],
    forms: ['desktop'],
    verdict: allow('here', 'inferred', ['top_level_navigation']),
    source: PAGE_DOC,
  },
  {
    id: 'alipay.page/browser',
    flow: 'alipay.page',
    hosts: ['browser'],
    verdict: refuse('form_unsupported'),
    source: `${PAGE_DOC}: for desktops`,
  },
  {
    id: 'alipay.page/unknown',
    flow: 'alipay.page',
    hosts: ['unknown', 'bot'],
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed',
  },
  {
    id: 'alipay.page/apps',
    flow: 'alipay.page',
    verdict: refuse('host_blocks_channel'),
    source: `${PAGE_DOC}: for desktop browsers, not for web views of apps`,
  },
]

const QR: readonly MatrixRow[] = [
  insideWechat('alipay.qr'),
  {
    id: 'alipay.qr/desktop',
    flow: 'alipay.qr',
    forms: ['desktop'],
    verdict: allow('here', 'unknown', ['other_device']),
    source: QR_DOC,
  },
  ...onAnotherScreen('alipay.qr', QR_DOC),
]

const APP = inOurShell('alipay.app', APP_DOC, 'Alipay')

const JSAPI: readonly MatrixRow[] = [
  {
    id: 'alipay.jsapi/alipay',
    flow: 'alipay.jsapi',
    hosts: ['alipay'],
    platforms: MOBILE,
    forms: HANDHELD,
    verdict: allow('here', 'inferred', ['buyer_id']),
    source: JSAPI_DOC,
  },
  {
    id: 'alipay.jsapi/alipay/elsewhere',
    flow: 'alipay.jsapi',
    hosts: ['alipay'],
    verdict: refuse('platform_unsupported'),
    source: `${JSAPI_DOC}: the bridge exists in the phone client`,
  },
  {
    id: 'alipay.jsapi/elsewhere',
    flow: 'alipay.jsapi',
    verdict: refuse('only_inside_host', { host: 'alipay' }),
    source: JSAPI_DOC,
  },
]

/** Alipay: its own app by JSAPI, browsers by WAP and PAGE, any screen but WeChat’s by QR, our app by its SDK. */
export const ALIPAY_ROWS: readonly MatrixRow[] = [...WAP, ...PAGE, ...QR, ...APP, ...JSAPI]
