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
  [/Windows Phone|WPDesktop|IEMobile|Windows CE|Windows Mobile|\bXbox\b/i, 'unknown'],
  [
    /\bTizen\b|\bweb0?s\b|\bKAIOS\b|\bRoku|PlayStation|Nintendo|\bBada\b|\bVIDAA|\bwatchOS|\bWatch OS|Apple ?Watch|\bWatch\d|AppleTV|\btvOS\b|BlackBerry|\bBB10\b|PlayBook|\bhpwOS\b|SymbianOS|Series ?60|\bMeeGo\b|Sailfish|\bFuchsia\b/i,
    'unknown',
  ],
  [/HarmonyOS|OpenHarmony|\bHmos\/|\bArkWeb\//i, 'harmony'],
  [/Android|\bAdr \d|\bSilk\/|Dalvik\/|\bokhttp\//i, 'android'],
  [/\biPhone|\biPad|\biPod|\biOS\b|\biPh\d|\biPadOS|\bCPU OS \d|FBSN\/iOS|FBSN\/iPadOS/i, 'ios'],
  [/Macintosh.*\bMobile\/\w+/, 'ios'],
  [/Windows|\bWin(?:32|64|98|9x|NT)\b/i, 'windows'],
  [/Macintosh|Mac[ _]?OS|macOS|\bMacBook|\biMac|\bMacmini|Darwin\/.*\((?:x86_64|i386)\)/i, 'macos'],
  [/Linux|\bX11\b|\bCrOS\b|Ubuntu|\bDebian\b|Fedora/i, 'linux'],
]

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
