import type { Host } from '@onetill/contract'

/** How an app names itself in a user agent. The first entry that is present decides; order is precedence. */
export type HostToken = {
  readonly host: Host
  readonly present: RegExp
  /** Tried in order; the first group of the first that matches is the version. */
  readonly versions: readonly RegExp[]
}

/** Apps the cashier distinguishes. WeCom comes before WeChat, whose token it also carries. */
export const HOST_TOKENS: readonly HostToken[] = [
  { host: 'onetill', present: /\bOnetill\//, versions: [/\bOnetill\/(\d[\d.]*)/] },
  { host: 'wecom', present: /\bwxwork\b/i, versions: [/\bwxwork\/(\d[\d.]*)/i] },
  {
    host: 'wechat_miniprogram',
    present: /MicroMessenger.*miniProgram|miniProgram.*MicroMessenger/i,
    versions: [/MicroMessenger\/(\d[\d.]*)/i],
  },
  {
    host: 'wechat',
    present: /MicroMessenger|\bWeChat(?:ShareExtension\w*)?\//i,
    versions: [/MicroMessenger\/(\d[\d.]*)/i, /\bWeChat(?:ShareExtension\w*)?\/(\d[\d.]*)/i],
  },
  {
    host: 'dingtalk',
    present: /\bDingTalk\b/i,
    versions: [/\bDingTalk\/(\d[\d.]*)/i],
  },
  {
    host: 'alipay',
    present: /AliApp\(AP\/|\bAlipayClient\b|\bAlipayDefined\b/i,
    versions: [/AliApp\(AP\/(\d[\d.]*)/i, /AlipayClient\/(\d[\d.]*)/i],
  },
  {
    host: 'weibo',
    present: /__weibo|\bWeibo(?:Intl\w*|lite)?[ /(_]/i,
    versions: [/__weibo(?:lite|intl)?__(\d[\d.]*)/i, /\bWeibo\/(\d[\d.]*)/i],
  },
  {
    host: 'tiktok',
    present:
      /\b(?:musical_ly|trill)[_/]|\bTikTok(?:Lite)?[ /]|com\.zhiliaoapp\.musically|com\.ss\.android\.ugc\.trill/i,
    versions: [
      /\b(?:musical_ly|trill)[_/](\d+\.[\d.]+)/i,
      /\bTikTok(?:Lite)?[ /](\d[\d.]*)/i,
      /\bapp_?version\/(\d+\.[\d.]+)/i,
    ],
  },
  {
    host: 'douyin',
    present: /\baweme(?:_lite)?[_/]|\bAppName\/aweme|com\.ss\.android\.ugc\.aweme|\bDouyin\b/i,
    versions: [
      /\baweme(?:_lite)?[_/](\d+\.[\d.]+)/i,
      /\bapp_?version\/(\d+\.[\d.]+)/i,
      /\bDouyin\/(\d[\d.]*)/i,
    ],
  },
  {
    host: 'toutiao',
    present: /\bNewsArticle\b|\bnews_article\b|\bToutiaoMicroApp\b|\bTTWebView\b.*\btoutiao\b/i,
    versions: [/\bNewsArticle\/(\d[\d.]*)/i, /\bapp_?version\/(\d+\.[\d.]+)/i],
  },
  {
    host: 'xiaohongshu',
    present: /\bxhs(?:discover|minip?\w*|hybrid)?\b|\bXiaoHongShu\b|\bdiscover\/\d+\.\d/i,
    versions: [/\bdiscover\/(\d[\d.]*)/i, /\b(?:xhs\w*|XiaoHongShu)\/(\d[\d.]*)/i],
  },
  {
    host: 'qq',
    present: /(?:^|[ ;])QQ\/\d(?!.*TencentDocs)/,
    versions: [/(?:^|[ ;])QQ\/(\d[\d.]*)/],
  },
  {
    host: 'instagram',
    present: /\bInstagram[ /]\d/,
    versions: [/\bInstagram[ /](\d[\d.]*)/],
  },
  {
    host: 'facebook',
    present: /\bFB(?:AN|AV|_IAB|_FW)\/|\bFacebook(?:Lite|Messenger)?\/\d/,
    versions: [/\bFBAV\/ ?(\d[\d.]*)/, /\bFacebook(?:Lite|Messenger)?\/(\d[\d.]*)/],
  },
  { host: 'line', present: /\bLine\/\d/, versions: [/\bLine\/(\d[\d.]*)/] },
]

/** Android web views name the app that owns them in `X-Requested-With`. */
export const HOST_PACKAGES: ReadonlyMap<string, Host> = new Map<string, Host>([
  ['com.tencent.mm', 'wechat'],
  ['com.tencent.wework', 'wecom'],
  ['com.eg.android.alipaygphone', 'alipay'],
  ['com.sina.weibo', 'weibo'],
  ['com.weico.international', 'weibo'],
  ['com.sina.weibolite', 'weibo'],
  ['com.tencent.mobileqq', 'qq'],
  ['com.ss.android.ugc.aweme', 'douyin'],
  ['com.ss.android.ugc.aweme.lite', 'douyin'],
  ['com.ss.android.article.news', 'toutiao'],
  ['com.ss.android.article.lite', 'toutiao'],
  ['com.alibaba.android.rimet', 'dingtalk'],
  ['com.xingin.xhs', 'xiaohongshu'],
  ['com.instagram.android', 'instagram'],
  ['com.instagram.lite', 'instagram'],
  ['com.facebook.katana', 'facebook'],
  ['com.facebook.lite', 'facebook'],
  ['com.facebook.orca', 'facebook'],
  ['com.facebook.mlite', 'facebook'],
  ['com.zhiliaoapp.musically', 'tiktok'],
  ['com.zhiliaoapp.musically.go', 'tiktok'],
  ['com.ss.android.ugc.trill', 'tiktok'],
  ['jp.naver.line.android', 'line'],
])

/** Browsers that are themselves built on Android's web view, and so send a package name. */
export const BROWSER_PACKAGES =
  /^(?:com\.android\.(?:chrome|browser)|com\.duckduckgo\.mobile\.android|com\.opera\.|org\.mozilla\.|com\.microsoft\.emmx|com\.sec\.android\.app\.sbrowser|com\.brave\.browser|mark\.via|com\.mi\.globalbrowser|com\.vivo\.browser|com\.heytap\.browser|com\.huawei\.browser)/

/** Apps that open pages inside themselves and look like a browser at first sight. */
export const OTHER_APPS =
  /\bNAVER\(inapp|KAKAOTALK|Snapchat|\bTwitter|\bPinterest|baiduboxapp|\bGSA\/|LinkedInApp|\bWhatsApp\b|\bViber\b|\bLark\/|\bFeishu|\bKwai|ksNebula|AliApp\(|\bjdapp|\bTencentDocs|\bZhihu|\bBiliApp|\bTelegram\b|\bReddit\b|\bDaumApps|\bSlack|\bTeams\//i
