import type { Platform } from '@onetill/contract'
import type { ClientHeaders } from './read-headers'

export type PlatformReading = { readonly platform: Platform; readonly evidence: string }

const HINTED: Readonly<Record<string, Platform>> = {
  android: 'android',
  ios: 'ios',
  windows: 'windows',
  macos: 'macos',
  linux: 'linux',
  'chrome os': 'linux',
  'chromium os': 'linux',
  harmonyos: 'harmony',
  openharmony: 'harmony',
}

/** Read in order: systems that quote others come before the ones they quote. */
const PLATFORM_TOKENS: readonly (readonly [RegExp, Platform])[] = [
  [/Windows Phone|WPDesktop|IEMobile|Windows CE|Windows Mobile|\bXbox\b|wds \d/i, 'unknown'],
  [/HarmonyOS|OpenHarmony|\bHmos\/|\bArkWeb\//i, 'harmony'],
  [/Andr[o0]id|FB4A|\bAdr \d|\bSilk\/|Dalvik\/|\bokhttp\//i, 'android'],
  [
    /\bTizen\b|\bweb0?s\b|\bKAIOS\b|\bRoku|PlayStation|Nintendo|\bBada\b|\bVIDAA|\bwatch ?OS|\bWatch\d|Apple ?TV|\btvOS\b|BlackBerry|\bBB10\b|PlayBook|\bhpwOS\b|Symbian|Series ?60|\bMeeGo\b|Sailfish|\bFuchsia\b/i,
    'unknown',
  ],
  [/\biPhone|\biPad|\biPod|\biOS\b|\biPh\d|\bCPU OS \d|FBSN\/i(?:Pad)?OS/i, 'ios'],
  // An iPad asks for desktop pages as a Macintosh, but its web views still say Mobile.
  [/Macintosh.*\bMobile\/\w+/, 'ios'],
  [/Windows|\bWin(?:\d{1,2}|32|64|9x|NT)\b/i, 'windows'],
  [/Macintosh|Mac[ _]?OS|\bMacBook|\biMac|\bMacmini|Darwin\/.*\((?:x86_64|i386)\)/i, 'macos'],
  [/\bCFNetwork\/.*\bDarwin\//, 'ios'],
  [/Linux|\bX11\b|\bCrOS\b|Ubuntu|\bDebian\b|Fedora/i, 'linux'],
]

/** Systems nobody pays on today, but which people do hold: naming one is no sign of a crawler. */
const OTHER_SYSTEMS =
  /MIDP|CLDC|UP\.Browser|UP\.Link|DoCoMo|KDDI|\bMAUI\b|\bMRE\b|\bWAP\b|J2ME|NetFront|Obigo|Teleca|\bNokia|\bBREW\b|\bpalm|Amiga|OS\/2|BSD|SunOS|Solaris|Haiku|BeOS|RISC OS|OpenVMS|smart-?tv|\bTV\b|HbbTV|Playstation|\bPSP\b|Opera Mini|Darwin|Apple/i

/** Whether the user agent names a system that a person could be holding. */
export function namesSystem(userAgent: string): boolean {
  return PLATFORM_TOKENS.some(([token]) => token.test(userAgent)) || OTHER_SYSTEMS.test(userAgent)
}

/** The operating system: a Client Hint first, the user agent otherwise. */
export function readPlatform({ userAgent, hintPlatform }: ClientHeaders): PlatformReading {
  const hinted = HINTED[hintPlatform.replace(/"/g, '').trim().toLowerCase()]
  // HarmonyOS hints Android for compatibility, so its own token still counts.
  if (hinted && !(hinted === 'android' && /HarmonyOS|\bHmos\//i.test(userAgent))) {
    return { platform: hinted, evidence: 'sec-ch-ua-platform' }
  }
  for (const [token, platform] of PLATFORM_TOKENS) {
    if (token.test(userAgent)) return { platform, evidence: 'ua' }
  }
  return { platform: 'unknown', evidence: 'none' }
}
