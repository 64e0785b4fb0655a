import type { Form, Platform } from '@onetill/contract'
import type { ClientHeaders } from './read-headers'
import { isTabletModel, readModel } from './tablet-models'

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
    if (isTabletModel(model, userAgent)) return { form: 'tablet', evidence: 'model' }
    if (/\bCrOS\b|Chromebook|\bPC; /i.test(userAgent)) return { form: 'desktop', evidence: 'ua' }
    if (hintMobile.startsWith('?1')) return { form: 'phone', evidence: 'sec-ch-ua-mobile' }
    return { form: readAndroidForm(userAgent), evidence: 'ua' }
  }
  if (platform === 'unknown') {
    const phone = /Mobile|Phone|MIDP|Symbian|BlackBerry|\bMini\b/i.test(userAgent)
    return phone ? { form: 'phone', evidence: 'ua' } : { form: 'unknown', evidence: 'none' }
  }
  return { form: 'desktop', evidence: 'ua' }
}

function readAppleForm(userAgent: string): Form {
  if (/\biPad|\biPadOS|FBID\/tablet|Macintosh/.test(userAgent)) return 'tablet'
  return /\biPhone|\biPod|\biPh\d|\biOS\b/.test(userAgent) ? 'phone' : 'unknown'
}

function readAndroidForm(userAgent: string): Form {
  // Tencent's web view core leaves the word out on phones too.
  if (/Mobile|\bTBS\/|MQQBrowser|Opera Mini|UCWEB/i.test(userAgent)) return 'phone'
  // Only a browser leaves out "Mobile" to say tablet; an app's own HTTP client never says it at all.
  return /AppleWebKit/i.test(userAgent) ? 'tablet' : 'phone'
}
