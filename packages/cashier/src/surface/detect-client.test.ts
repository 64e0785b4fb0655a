import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClientCache } from './client-cache'
import { detectClient } from './detect-client'
import type { HeadersLike } from './read-headers'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const WEB_VIEW =
  'Mozilla/5.0 (Linux; Android 14; V2055A Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/121.0.0.0 Mobile Safari/537.36'
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

describe('detectClient', () => {
  it.each([
    [
      'wechat',
      'ios',
      'phone',
      '8.0.49',
      `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312f) NetType/4G`,
    ],
    [
      'wechat',
      'windows',
      'desktop',
      '7.0.20.1781',
      `${WINDOWS} MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090c33)`,
    ],
    [
      'wechat_miniprogram',
      'ios',
      'phone',
      '8.0.49',
      `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003130) miniProgram/wx0123456789abcdef`,
    ],
    [
      'wecom',
      'ios',
      'phone',
      '4.1.39',
      `${IPHONE} Mobile/15E148 wxwork/4.1.39 MicroMessenger/7.0.1 Language/zh`,
    ],
    [
      'wecom',
      'windows',
      'desktop',
      '4.1.39',
      `${WINDOWS} wxwork/4.1.39 (MicroMessenger/6.2) WindowsWechat`,
    ],
    [
      'alipay',
      'android',
      'phone',
      '10.2.51',
      `${WEB_VIEW} AliApp(AP/10.2.51) AlipayClient/10.2.51`,
    ],
    [
      'weibo',
      'ios',
      'phone',
      '15.4.1',
      `${IPHONE} Mobile/15E148 Weibo (iPhone17,1__weibo__15.4.1__iphone__os18.5)`,
    ],
    [
      'qq',
      'ios',
      'phone',
      '9.0.17.638',
      `${IPHONE} Mobile/15E148 QQ/9.0.17.638 V1_IPH_SQ_9.0.17_1_APP_A`,
    ],
    [
      'douyin',
      'android',
      'phone',
      '23.4.0',
      `${WEB_VIEW} aweme_230400 JsSdk/1.0 AppName/aweme app_version/23.4.0 BytedanceWebview/d8a21c6`,
    ],
    ['toutiao', 'android', 'phone', '9.5.2', `${WEB_VIEW} NewsArticle/9.5.2 ToutiaoMicroApp/2.0`],
    [
      'xiaohongshu',
      'ios',
      'phone',
      '8.19.1',
      `${IPHONE} Mobile/15E148 discover/8.19.1 NetType/WiFi`,
    ],
    [
      'dingtalk',
      'android',
      'phone',
      '7.1.0',
      `${WEB_VIEW} AliApp(DingTalk/7.1.0) com.alibaba.android.rimet/1`,
    ],
    [
      'instagram',
      'ios',
      'phone',
      '312.0.0.22.114',
      `${IPHONE} Mobile/15E148 Instagram 312.0.0.22.114 (iPhone14,5; iOS 18_5)`,
    ],
    [
      'facebook',
      'android',
      'phone',
      '401.0.0.24.77',
      `${WEB_VIEW} [FB_IAB/FB4A;FBAV/401.0.0.24.77;]`,
    ],
    [
      'tiktok',
      'ios',
      'phone',
      '34.3.1',
      `${IPHONE} Mobile/15E148 musical_ly_34.3.1 JsSdk/2.0 BytedanceWebview/d8a21c6`,
    ],
    ['line', 'android', 'phone', '14.12.2', `${WEB_VIEW} Line/14.12.2/IAB`],
    ['onetill', 'android', 'phone', '7.4.0', `${WEB_VIEW} Onetill/7.4.0`],
    ['browser', 'ios', 'phone', '18.5', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['browser', 'windows', 'desktop', '126.0.0.0', WINDOWS],
    ['unknown', 'android', 'phone', null, WEB_VIEW],
    ['unknown', 'ios', 'phone', null, `${IPHONE} Mobile/15E148`],
    [
      'bot',
      'unknown',
      'unknown',
      null,
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    ],
    [
      'bot',
      'unknown',
      'unknown',
      null,
      'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    ],
    ['unknown', 'unknown', 'unknown', null, 'curl/8.5.0'],
    ['unknown', 'unknown', 'unknown', null, ''],
  ])('reads %s on a %s %s, %s', (host, platform, form, version, ua) => {
    expect(detectClient({ 'user-agent': ua })).toMatchObject({ host, platform, form, version })
  })

  it('takes a phone called Bot for a phone', () => {
    const ua = WEB_VIEW.replace('V2055A', 'CUBOT X18 Bot')
      .replace('; wv', '')
      .replace('Version/4.0 ', '')
    expect(detectClient({ 'user-agent': ua })).toMatchObject({ host: 'browser', form: 'phone' })
  })

  it('never concludes WeCom from MicroMessenger, nor a mini program from a page', () => {
    expect(detectClient({ 'user-agent': `${WINDOWS} MicroMessenger/7.0.20` }).host).toBe('wechat')
  })

  it('prefers Client Hints to the user agent', () => {
    const desktopSite =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
    const client = detectClient({
      'User-Agent': desktopSite,
      'Sec-CH-UA-Platform': '"Android"',
      'Sec-CH-UA-Mobile': '?1',
    })
    expect(client).toMatchObject({ host: 'browser', platform: 'android', form: 'phone' })
    expect(client.evidence).toContain('platform:sec-ch-ua-platform')
  })

  it('knows the app that owns an Android web view by its package', () => {
    const owned = { 'user-agent': WEB_VIEW, 'x-requested-with': 'com.tencent.mm' }
    expect(detectClient(owned)).toMatchObject({ host: 'wechat', version: null })
    expect(detectClient({ ...owned, 'x-requested-with': 'com.example.app' }).host).toBe('unknown')
    expect(detectClient({ ...owned, 'x-requested-with': 'XMLHttpRequest' }).host).toBe('unknown')
  })

  it('sees a frame by Sec-Fetch-Dest or by our embed route', () => {
    const ua = { 'user-agent': WINDOWS }
    expect(detectClient(ua).embedded).toBe(false)
    expect(detectClient({ ...ua, 'sec-fetch-dest': 'iframe' }).embedded).toBe(true)
    expect(detectClient(ua, { embedded: true }).embedded).toBe(true)
  })

  it('takes a partner’s word for its client, but only as declared', () => {
    const declared = { host: 'onetill', version: '9.0' } as const
    expect(detectClient({ 'user-agent': WINDOWS }, { declared })).toMatchObject({
      host: 'onetill',
      version: '9.0',
      confidence: 'declared',
      platform: 'windows',
    })
  })

  it('reads fetch headers and Node headers alike', () => {
    const fields = { 'user-agent': WINDOWS, 'sec-fetch-dest': 'iframe' }
    expect(detectClient(new Headers(fields))).toEqual(detectClient(fields))
  })

  it('answers the same with a cache, which stays small', () => {
    const cache = createClientCache(3)
    const agents = [
      WINDOWS,
      WEB_VIEW,
      `${IPHONE} Mobile/15E148`,
      'curl/8',
      '',
      `${WEB_VIEW} Line/1.2`,
    ]
    for (const ua of [...agents, ...agents]) {
      const headers = { 'user-agent': ua, 'x-requested-with': 'com.sina.weibo' }
      expect(detectClient(headers, { cache })).toEqual(detectClient(headers))
    }
  })

  it('never throws, whatever it is given', () => {
    const hostile: unknown[] = [
      null,
      undefined,
      'string',
      7,
      [],
      { 'user-agent': 5 },
      { 'user-agent': ['a', 'b'] },
    ]
    for (const headers of hostile) expect(() => detectClient(headers as HeadersLike)).not.toThrow()
    const value = fc.oneof(
      fc.string({ maxLength: 9000 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
    )
    const names = fc.constantFrom(
      'user-agent',
      'sec-ch-ua-platform',
      'sec-ch-ua-model',
      'x-requested-with',
      'onetill-client',
      'sec-fetch-dest',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.dictionary(names, value), (headers) => {
        const client = detectClient(headers, { attestation: { keys: new Map(), now: new Date(0) } })
        expect(client.confidence).not.toBe('attested')
      }),
    )
  })

  it.each([
    ['a', 'Mozilla/5.0 ('.padEnd(8192, 'a')],
    ['brackets', '('.repeat(8192)],
    ['dots', `MicroMessenger/${'1.'.repeat(4000)}`],
    ['Android', 'Android '.repeat(1000)],
    ['spaces', `Mozilla/5.0 (Linux; Android 9;${' '.repeat(8000)}`],
    ['tokens', 'miniProgram MicroMessenger '.repeat(300)],
  ])('reads 8 kB of %s in no time', (_, ua) => {
    const started = performance.now()
    for (let round = 0; round < 20; round += 1) detectClient({ 'user-agent': ua })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
