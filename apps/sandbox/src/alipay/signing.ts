import { createSign, createVerify } from 'node:crypto'
import type { AlipayAccount } from './account'

export type Fields = Readonly<Record<string, string>>

/** RSA2 over the fields in order of their names, empty ones left out (https://opendocs.alipay.com/common/02mse7). */
export function isSignedByMerchant(fields: Fields, account: AlipayAccount): boolean {
  if (fields.sign_type !== 'RSA2' || !fields.sign) return false
  return createVerify('RSA-SHA256')
    .update(sortedText(fields, ['sign']))
    .verify(account.merchantKey, fields.sign, 'base64')
}

/** Signs a notification or the fields of a return address, where the sign type is left out as well. */
export function signFields(fields: Fields, account: AlipayAccount): Fields {
  const sign = signText(sortedText(fields, ['sign', 'sign_type']), account)
  return { ...fields, sign_type: 'RSA2', sign }
}

export function signText(text: string, account: AlipayAccount): string {
  return createSign('RSA-SHA256').update(text).sign(account.networkKey, 'base64')
}

function sortedText(fields: Fields, without: readonly string[]): string {
  return Object.keys(fields)
    .filter((name) => !without.includes(name) && fields[name] !== '')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
}
