/** Models whose makers say "Mobile" in the user agent of a tablet: series names and words, not single devices. */
const TABLET_SERIES: readonly RegExp[] = [
  /\b(?:SM-[TXP]\d{3}|GT-P\d{4}|GT-N[58]\d{3})/i,
  /tab(?:let)?(?![a-z])|(?<![a-z])tab|(?<!cool|tech|clever |tech )pad(?![a-z])/i,
  /\b(?:AGS|AGR|BAH|BTV|BZ[CKTWIH]|CMR|CPN|DBY|DBR|JDN|KOB|MON|MRR?X|MRO|SCMR?|SHT|VRD|WGRR?|GOT|HDN|HEY|ELN|TYR|BTK|ALYX?|AKA|WEB|ROL)\d?[A-Z]?\d?-[WALN]\d{2}/,
  /\b(?:TB-?[78X1]|TB\d{3}|YT\d?-|Lenovo (?:TB|YT|A(?:2107|3[035]\d0|5500|7600|8-50|10-70|7-[1-5]0)|B[68]0\d0|S[56]000|K10))/i,
  /\b(?:PMT|PMP|PSP?T)\d{4}/i,
  /\bKF[A-Z]{2,5}(?:WI)?\b|\bNOOK\b|\bNexus (?:7|9|10)\b|\bPixel C\b|\bTransformer\b|\bXoom\b|\bSurface Duo/i,
  /(?<!\d)(?:7|8|9|10|11|12|13)(?:[.,]\d{1,2})? ?(?:inch|"|''|”)/i,
]

/** The device's model as Android writes it: between the version and `Build/` or the closing bracket. */
export function readModel(userAgent: string): string {
  const match =
    /Android[ /]?[\d.]*(?:; ?HarmonyOS)?(?:; ?[a-z]{2}[-_][a-z]{2})?; ?([^;)]+?)(?: Build\/|\)|;|$| AppleWebKit)/i.exec(
      userAgent,
    )
  return match?.[1]?.trim() ?? ''
}

/** Whether a model, or a browser on it, says that it is a tablet. */
export function isTabletModel(model: string, userAgent: string): boolean {
  if (/\/apad\b|\bPad\/APad\b/i.test(userAgent)) return true
  return model !== '' && TABLET_SERIES.some((series) => series.test(model))
}
