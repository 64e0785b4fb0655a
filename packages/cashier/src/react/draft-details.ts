import { type Address, type CheckoutNeed, zAddress } from '@onetill/contract'
import { z } from 'zod'

/** What a buyer has typed so far, valid or not. */
export type DraftDetails = { readonly email: string; readonly address: Address }

export type DetailField = 'email' | keyof Address
export type DetailProblems = Readonly<Partial<Record<DetailField, 'missing' | 'invalid'>>>

const zEmail = z.email().max(200)
const REQUIRED: readonly (keyof Address)[] = ['name', 'phone', 'line']
/** In China a parcel doesn't arrive without province, city and district. */
const REQUIRED_IN_CHINA: readonly (keyof Address)[] = ['region', 'city', 'district']

/** Where a reader most likely lives, by the region of their browser's language. */
export function likelyCountry(languages: readonly string[]): string {
  for (const language of languages) {
    const region = /-([A-Z]{2})$/.exec(language)?.[1]
    if (region) return region
  }
  return 'CN'
}

export const EMPTY_ADDRESS: Address = {
  name: '',
  phone: '',
  country: 'CN',
  region: '',
  city: '',
  district: '',
  line: '',
  postcode: '',
}

/** What is wrong with the typed details, field by field, among what the checkout needs. */
export function problemsOf(draft: DraftDetails, needs: readonly CheckoutNeed[]): DetailProblems {
  const problems: Partial<Record<DetailField, 'missing' | 'invalid'>> = {}
  if (needs.includes('email')) {
    if (!draft.email.trim()) problems.email = 'missing'
    else if (!zEmail.safeParse(draft.email.trim()).success) problems.email = 'invalid'
  }
  if (!needs.includes('address')) return problems
  const { address } = draft
  const required = address.country === 'CN' ? [...REQUIRED, ...REQUIRED_IN_CHINA] : REQUIRED
  for (const field of required) if (!address[field].trim()) problems[field] = 'missing'
  const judged = zAddress.safeParse(address)
  for (const issue of judged.error?.issues ?? []) {
    const field = issue.path[0] as keyof Address
    problems[field] ??= 'invalid'
  }
  return problems
}

/** Only what the checkout asked for, tidied. */
export function changeOf(draft: DraftDetails, needs: readonly CheckoutNeed[]) {
  return {
    ...(needs.includes('email') ? { email: draft.email.trim() } : {}),
    ...(needs.includes('address') ? { address: zAddress.parse(draft.address) } : {}),
  }
}

/** An address on one line, in the order its country writes it. */
export function addressLine(address: Address): string {
  const { country, region, city, district, line, postcode } = address
  const parts = [region, city === region ? '' : city, district, line]
  return country === 'CN'
    ? parts.join('')
    : [line, district, city, region, postcode, country].filter(Boolean).join(', ')
}
