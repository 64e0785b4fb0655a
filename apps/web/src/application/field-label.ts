import type { FieldName } from './field-names'

/** What decides how a field is called: the law of the country, and who applies. */
export type LabelFacts = { readonly country?: string; readonly kind?: string }

const CREDIT_CODE_LENGTH = 18

/** The name of a field in the words of `apply.field`. */
export function labelKey(name: FieldName, { country, kind }: LabelFacts) {
  if (name === 'business.registrationNumber' && country === 'CN') return 'business.creditCode'
  if (name === 'business.legalName' && kind === 'individual') return 'business.licenceName'
  if (name === 'business.legalRepresentative' && kind === 'individual') return 'business.operator'
  return name
}

/** How many characters a Chinese credit code has that is not as long as GB 32100-2015 wants it; else nothing. */
export function oddCodeLength(country: string | undefined, code: string): number | undefined {
  if (country !== 'CN' || code === '' || code.length === CREDIT_CODE_LENGTH) return undefined
  return code.length
}
