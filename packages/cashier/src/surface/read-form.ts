import type { Form, Platform } from '@onetill/contract'
import type { ClientHeaders } from './read-headers'
import { formOfModel, isQuietPhone, readModel } from './tablet-models'

export type FormReading = { readonly form: Form; readonly evidence: string }

const NOT_HAND_HELD =
  /\bTV\b|SmartTV|SMART-TV|GoogleTV|Android TV|AppleTV|\bAFT[A-Z0-9]+\b|\bBRAVIA|\bHbbTV|\bCE-HTML|\bWatch\b|\bwatchOS|PlayStation|Nintendo|\bXbox\b|\bRoku|OculusBrowser|\bMobile VR\b|CrKey|Set-?top|\bSTB\b/i

/** The shape of the device. Phones and tablets are told apart by what they say, then by their model. */
export function readForm(headers: ClientHeaders, platform: Platform): FormReading {
  const { userAgent, hintForms, hintMobile, hintModel } = headers
  const hintedForm = /"?(Tablet|Mobile|Desktop)"?/i.exec(hintForms)?.[1]?.toLowerCase()
  if (hintedForm) {
    const form = hintedForm === 'mobile' ? 'phone' : (hintedForm as Form)
    return { form, evidence: 'sec-ch-ua-form-factors' }
  }
  if (NOT_HAND_HELD.test(userAgent)) return { form: 'unknown', evidence: 'ua' }
  const model = hintModel.replace(/"/g, '').trim() || readModel(userAgent)
  if (platform === 'ios') return { form: readAppleForm(userAgent), evidence: 'ua' }
  if (platform === 'android' || platform === 'harmony') {
    const form = formOfModel(model, userAgent)
    if (form) return { form, evidence: 'model' }
    if (hintMobile.startsWith('?1')) return { form: 'phone', evidence: 'sec-ch-ua-mobile' }
    return { form: readAndroidForm(userAgent, model), evidence: 'ua' }
  }
  if (SMALL_PHONE.test(userAgent)) return { form: 'phone', evidence: 'ua' }
  if (platform !== 'unknown' || OTHER_DESKTOP.test(userAgent)) {
    return { form: 'desktop', evidence: 'ua' }
  }
  return { form: 'unknown', evidence: 'none' }
}

/** Phones older than Android's, and proxies that only phones use. */
const SMALL_PHONE =
  /Windows Phone|WPDesktop|IEMobile|\bLumia|ZuneWP|PalmSource|Palmscape|\bXiino|UCWEB|Opera Mini|Opera Mobi|MIDP|CLDC|UP\.Browser|\bUP\/\d|DoCoMo|KDDI|WILLCOM|\bMAUI\b|\bMRE\/|\bWAP\b|WAP[-_ \d]Browser|WAP\d|\bBREW\b|\bREX\b|NetFront\/\d.*(?:MIDP|AMB)|Obigo|Teleca|\bNokia|Symbian|BlackBerry|\bBB10\b|KAIOS|\bwebOS\/1|\bMobile\b(?!.*\bTablet)/i
const OTHER_DESKTOP = /Amiga|OS\/2|OpenVMS|Haiku|CYGWIN|BSD|SunOS|BeOS|RISC OS/i

function readAppleForm(userAgent: string): Form {
  if (/\biPad|\biPadOS|FBID\/tablet|Macintosh/.test(userAgent)) return 'tablet'
  return /\biPhone|\biPod|\biPh\d|\biOS\b/.test(userAgent) ? 'phone' : 'unknown'
}

function readAndroidForm(userAgent: string, model: string): Form {
  // Tencent's web view core and the operators' old format leave the word out on phones too.
  if (/Mobile|\bTBS\/|MQQBrowser|Opera Mini|UCWEB|\bRelease\/\d|^Android \d/i.test(userAgent)) {
    return 'phone'
  }
  // Only a browser leaves out "Mobile" to say tablet; an app's own HTTP client never says it at all.
  return /AppleWebKit/i.test(userAgent) && !isQuietPhone(model) ? 'tablet' : 'phone'
}
