import type { Host } from '@onetill/contract'
import Bowser from 'bowser'
import { looksLikeBot } from './bot-tokens'
import { BROWSER_PACKAGES, HOST_PACKAGES, HOST_TOKENS, OTHER_APPS } from './host-tokens'
import type { ClientHeaders } from './read-headers'

export type HostReading = {
  readonly host: Host
  readonly version: string | null
  readonly evidence: string
}

/** Browsers by their own token, most specific first, because nearly all of them also say Chrome or Safari. */
const BROWSERS: readonly RegExp[] = [
  /\b(?:Edg|EdgA|EdgiOS|Edge)\/(\d[\d.]*)/,
  /\b(?:OPR|OPT|OPX|OPiOS|Opera(?: Mini| Mobi| Tablet)?)[/ ](\d[\d.]*)/,
  /\bYa(?:Browser|SearchBrowser)\/(\d[\d.]*)/,
  /\b(?:UCBrowser|UCWEB|UC Browser)[/ ]?(\d[\d.]*)/,
  /\bSamsungBrowser\/(\d[\d.]*)/,
  /\bMiuiBrowser\/(\d[\d.]*)/,
  /\bHuaweiBrowser\/(\d[\d.]*)/,
  /\b(?:Vivo|HeyTap|Oppo|Realme)Browser\/(\d[\d.]*)/i,
  /\bM?QQBrowser\/(\d[\d.]*)/,
  /\bQuark(?:PC)?\/(\d[\d.]*)/,
  /\b(?:Vivaldi|Whale|Brave|Puffin|Silk|Maxthon|Focus|Klar|DuckDuckGo|Ddg|Coast|Ecosia|Sleipnir|SogouMobileBrowser|SogouMSE|MetaSr|LBBROWSER|360SE|QihooBrowser|baidubrowser|bdbrowser\w*|Aloha(?:Browser)?|Phoenix|PHX|MZBrowser|MintBrowser|Sailfish|Seamonkey|PaleMoon|Iceweasel|Konqueror|Epiphany|Midori|Falkon|OmniWeb|Camino|K-Meleon)\/(\d[\d.]*)/i,
  /\b(?:FxiOS|Firefox|Fennec)\/(\d[\d.]*)/,
  /\bCriOS\/(\d[\d.]*)/,
]
const CHROME = /\b(?:Chrome|Chromium|CrMo|HeadlessChrome)\/(\d[\d.]*)/
const SAFARI = /\bVersion\/(\d[\d.]*).*\bSafari\//
const EXPLORER = /\bMSIE (\d[\d.]*)|\bTrident\/.*\brv:(\d[\d.]*)/
const WEB_VIEW =
  /; ?wv\)|\bVersion\/\d[\d.]* Chrome\/|\bDalvik\/|\bCFNetwork\/|\bCronet\b|\bokhttp\//

/** The host app from the user agent and, on Android, the package that owns the web view. Unknown stays unknown. */
export function readHost({ userAgent, requestedWith }: ClientHeaders): HostReading {
  for (const token of HOST_TOKENS) {
    if (!token.present.test(userAgent)) continue
    return { host: token.host, version: firstVersion(userAgent, token.versions), evidence: 'ua' }
  }
  const owner = HOST_PACKAGES.get(requestedWith.toLowerCase())
  if (owner) return { host: owner, version: null, evidence: 'x-requested-with' }
  if (userAgent && looksLikeBot(userAgent)) return { host: 'bot', version: null, evidence: 'ua' }
  const isPackage = /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(requestedWith)
  if (isPackage && !BROWSER_PACKAGES.test(requestedWith)) {
    return { host: 'unknown', version: null, evidence: 'x-requested-with' }
  }
  if (OTHER_APPS.test(userAgent)) return { host: 'unknown', version: null, evidence: 'ua' }
  return readBrowser(userAgent, isPackage)
}

function readBrowser(userAgent: string, vouched: boolean): HostReading {
  const named = firstVersion(userAgent, BROWSERS)
  if (named) return { host: 'browser', version: named, evidence: 'ua' }
  const unknown: HostReading = { host: 'unknown', version: null, evidence: 'ua' }
  if (!vouched && WEB_VIEW.test(userAgent)) return unknown
  const plain = firstVersion(userAgent, [CHROME, SAFARI, EXPLORER])
  if (plain) return { host: 'browser', version: plain, evidence: 'ua' }
  // An iPhone's page without Safari's own tokens is some app's web view.
  if (!/^(?:Mozilla|Opera)\//.test(userAgent) || /\b(?:iPhone|iPad|iPod)\b/.test(userAgent)) {
    return unknown
  }
  return readWithBowser(userAgent) ?? unknown
}

function readWithBowser(userAgent: string): HostReading | null {
  try {
    const { name, version } = Bowser.getParser(userAgent).getBrowser()
    if (!name) return null
    const digits = /^\d+(?:\.\d+)*$/.exec(version ?? '')
    return { host: 'browser', version: digits?.[0] ?? null, evidence: 'bowser' }
  } catch {
    return null
  }
}

function firstVersion(userAgent: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(userAgent)
    const version = match?.[1] ?? match?.[2]
    if (version) return version.replace(/\.+$/, '')
  }
  return null
}
