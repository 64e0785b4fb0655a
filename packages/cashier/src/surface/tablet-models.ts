/**
 * Series of tablets whose makers say "Mobile" as phones do. Written as series and naming habits, not as devices,
 * because a new tablet keeps its maker's habit: a size in the name, a "Pad", a Wi-Fi suffix, a factory's prefix.
 */
const TABLET_SERIES: readonly RegExp[] = [
  // Words: Tab, Pad, MID, TPC, and their compounds; but not Coolpad's and Tech Pad's phones.
  /tab(?:let)?(?![a-z])|(?<![a-z])tab|(?<!cool|tech|clever |tech |gionee_g)pad(?![a-z])/i,
  /\bP?MID(?:C)?[-_ ]?\d|\b(?:TF|TM|VM)-?MID|\bT?B?TPC[-_ ]?\d|\bMFC\d{3}|\bGT-?7\d{3}/i,
  // Samsung, Amazon, Google, Microsoft, Barnes & Noble, HTC, Asus, Sony, Nokia.
  /\b(?:SM-[TXP]\d{2}|GT-P\d{4}|GT-N[58]\d{3}|SPH-P\d|SHW-M380|SC-0[12]C)/i,
  /\bKF[A-Z]{2,6}\b|^Silk\b|\bNOOK\b|\bBNTV|\bNexus (?:7|9|10)\b|\bPixel C\b|\bXoom\b|\bFlyer\b/i,
  /\bTransformer\b|\bSurface Duo|\bSGP\d{3}|\bSO-05[FG]\b|\bNokia T\d{2}|\bTECNO (?:P7|7C|DP\d)/i,
  // Huawei and Honor: any Wi-Fi model, and the tablet families with a SIM.
  /\b[A-Z][A-Z0-9]{2}[RK]?\d?[KR]?-W\d{1,2}/,
  /\b(?:AGS|AGR|BAH|BTV|BZ[A-Z]|CMR|CPN|DBY|HDL|GOT|JDN|KOB|KRJ|MON|MRX|SCM|SHT|VRD|BGO|NDL|HDN|BG2|WGR)R?\d?[A-Z]?-[ALU][LNUO]?\d{2}/,
  /\bM[23]-80[13]|\bT1[-_ ](?:7|8|10|A2)|\bHonor V6\b|\bS7-\d{3}/i,
  // Lenovo, Xiaomi, Alcatel and TCL, LG, Acer, Oppo, NEC, ZTE.
  /\bTB-?[A-Z]?\d|\bYT\d?-|\bPB-\d{4}|Lenovo ?(?:YT|YOGA|PB-|B[68]0\d0|S[56]000|A(?:2107|3[035]\d0|5500|7600|8-50|10-70|7-[1-5]0))/i,
  /\b2\d{3,4}[A-Z]?RP[A-Z0-9]{1,3}\b|\bM2105K81A?C|^(?!8050|900[18])(?:80[5-9]|82|90|91|92|93)\d{1,2}[A-Z]?\d?(?:_[A-Z]+)?$/,
  /\bLG-?V[4-9]\d{2}|\b(?:B1|B3|A1|A3)-[A78]\d{2}|\bOPD\d{4}|\bPC-T[A-Z]\d|\bLAVIE|\bNP0\dJ|\bdtab/i,
  // A screen of seven to twelve inches in the name: "Base 7.2", "10.1", "7 inch".
  /(?<!Nokia[ _]|O\+ |phone |STYLE )(?<![\d.])(?:7|8|9|10|11|12)\.[0-9]{1,2}(?![\d.])|(?<!\d)(?:7|8|9|1\d)(?:\.\d)? ?(?:inch|")/i,
  // Factory numbers that start with the size: BQ-7062G, PMT4208, TS7225PL, RCT6873, C070014L, 3G7271.
  /(?<![A-Z0-9-])(?:BQ|TM|IK|CRONY|EDU|VM|TAD|CT|CW|NS|GU|QUMO Vega|Eagle|Plane|Optima|CITI|Archos|NOVO)[-_ ]?(?:[789]|1\d)\d{1,3}/i,
  /\b(?:PMT|PMP|RCT|HT0|MT0|KM[01]|HZ0|QS[01789]|RC[0789]|PI3|PO9|TDT|NT-?3|iPA)\d{2,4}/i,
  /(?<![A-Za-z0-9])(?:[CNPST]S(?:1|7|8)\d{2,3}[A-Z][A-Z]\b|C(?:07|08|10)\d{2,4}|C-7\d\d$|3G7\d{3}|MT[78]-\d|K(?:T\d{3}Pro|87C|IDS ?\d{2})|EX[78]S|AN(?:7|8|10)[A-Z0-9]*G2)/i,
  /\bTZ_?\d{2,3}\b|^M7[2-5]\d|\bM[78](?:-3G|s|SQC)|\bNXM\d|\bRMD[-_]?\d|\bKOCASO|\biRULU|^S[1-5]70i?$|^S[12]80$/i,
  /^(?:M40|P80|P11SE|P20HD|T40|M20|M30|P25T|P40HD|X98|X80|Vi10|A8i|H10|I10|T10|T20Mini|M8L|M9|M10L|K10C|P10X)(?:[ _(]|[A-Z]?$|\d?Plus|Pro)/,
  // More factories, each with its own way of numbering: AN10CG3, RC1018A, NT-0704S, NS-P10A8100, P00A, SGPT12, LGT31.
  /\bAN\d{1,2}[A-Z]?G\d|\bAC\d{3,4}[A-Z]\b|\b(?:RC|LC|TS|TT|MT)\d{4}[A-Z]{1,2}\b|\bNT-[01]\d{3}[A-Z]|\bNS-P\d\dA/,
  /\bNXA?\d{2,3}[A-Z]{1,2}\d|\bNX16A|^(?:ASUS_)?P0[012][0-9A-Z]$|\bSGPT\d|\bLGT\d\d\b|\bVK8\d\d\b|\bKYT3\d|^MX\d{3}/,
  /^QT[A-Z]{3}|^Q\d{1,2}T\d|^AT\d{2,3}[A-Z]{0,2}(?:-[A-Z])?$|^AP-\d{3}|^CW-|^\d{3}P\d\dC|^[45678]0[0-9]LV$|^d-\d\d[A-Z]$/,
  /\bM-(?:M|S)P(?:8|9|1)|\bTAQ-\d|^V9\d\d\b|^T10\d\d[A-Z]{0,2}$|^ST\d{4,5}|^U\d\dGT|^HT[- ]?\d{3,4}|^QM\d{3}|^Primo\d|^FDR-/,
  /^(?:ELT|DTA|TFX|PLT|TEL|TLE|PTB|ADM|MGP|MVM)-?\d|^TZ[A-Za-z]|^(?:P[1248]0(?:X|_HD)?|T30)_(?:EEA|ROW)/,
  /\bTechPad_?[ \di]|\bBase[ _](?:7|8|9|10)\b|\bMiXzo|\bMOMO ?mini|\bSlate \d|\bPro Slate|^HP \d|^Venue \d|^Hi(?:8|9|10|12)\b/i,
  // Names that only tablets carry.
  /\b(?:iPlay|Hope) ?_?\d|\bElement ?[789]|\bReadboy|\bFreeMe|\bCCIT [AT]\d|\bYpy\b|\bIconia|\bStreak 7|\bLe Pan|\bNabi|\bKindle|\bWoxter|\bMOMO\d|\bPIPO|\bTeclast|\bVANKYO|\bONDA\b|\bChuwi|\bBDF\b|\bElite (?:T10|Octa)|\biBall ?Slide|\bAMA_A7|\bViva_?H\d|\bNumy|\bBOOX|\bSuperion|\bMITO ?T\d|\bFAUST|\bSmarty ?Mini|\bNavitel|\bWO ?1[02]|\bPlatina [78]|\bContixo|\bDigma d7|\bZync|\bSUPRA M\d|\bTesla (?:L7|TTL)|\bGinzzu GT/i,
]

/** Series of phones that leave "Mobile" out, so that leaving it out doesn't make them tablets. */
const PHONE_SERIES =
  /\bSM-[AFGJMNSW]\d|\b(?:vivo |V)\d{4}[A-Z]{0,2}$|\bRMX\d{4}|^P[A-Z]{3}\d0$|\bM\d{4}[A-Z]\d{1,2}[A-Z]{0,2}$|^[A-Z]{3}-(?:A[LN]|LX|N)\d|\bLG-[A-Z]{1,2}\d{3}|\bASUS_[TXZ]|\bmoto\b|\bPadFone|\bCool ?pad|\bNokia|\bTECNO ?[A-Z]{2}\d|\bHTC|\bSony|\bXperia|\bRedmi|\bDoro\b/i

const COMPUTERS =
  /\bInspiron|\bVostro|\bLatitude|\bOptiPlex|\bTravelMate|\bAspire [A-Z]{1,2}\d?-|\bSatellite|\bLIFEBOOK|(?:Elite|Pro|Chrome|Pixel|Net|Vivo|Zen|Mac)book|\bNUC\d|\bEngage One|\bSwift SF|\bThinkPad(?! ?Tab)|\bThinkCentre/i

/** The device's model as Android writes it: between the version and `Build/` or the closing bracket. */
export function readModel(userAgent: string): string {
  const match =
    /A(?:ndroid|dr)[ /-]{0,2}[\d.]*[^;()]*(?:; ?HarmonyOS)?(?:; ?[a-z]{2}(?:[-_][a-z]{2,4})? ?(?=;))?; ?([^;)]+?)(?: Build\/|\/|\)|;|$| AppleWebKit)/i.exec(
      userAgent,
    )
  return match?.[1]?.trim() ?? ''
}

/** What a model, or the browser on it, says by itself; null when only the word "Mobile" can tell. */
export function formOfModel(model: string, userAgent: string): 'tablet' | 'desktop' | null {
  if (/\/apad\b|\bPad\/APad\b|\bAndroid Tablet\b|\bTablet;/i.test(userAgent)) return 'tablet'
  if (COMPUTERS.test(model) || /\bCrOS\b|\(PC; |Chromebook/.test(userAgent)) return 'desktop'
  return model !== '' && TABLET_SERIES.some((series) => series.test(model)) ? 'tablet' : null
}

/** Whether the model is a phone although its user agent leaves out "Mobile". */
export function isQuietPhone(model: string): boolean {
  return PHONE_SERIES.test(model)
}
