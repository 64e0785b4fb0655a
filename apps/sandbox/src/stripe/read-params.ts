import type { Metadata } from './intents'
import type { Form } from './read-form'
import { invalid } from './refusals'

/** Smallest charge per currency (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
const MINIMUMS: Readonly<Record<string, number>> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  hkd: 400,
  sgd: 50,
  jpy: 50,
  cny: 400,
  krw: 1_000,
  kwd: 200,
  bhd: 200,
}
const THREE_DECIMALS = ['bhd', 'jod', 'kwd', 'omr', 'tnd']
const LARGEST = 99_999_999n

export function readCurrency(form: Form, param = 'currency'): string {
  const currency = textOf(form, 'currency')
  if (currency === null) throw missingParam(param)
  const name = currency.toLowerCase()
  if (!(name in MINIMUMS)) throw invalid(param, `Invalid currency: ${name}.`)
  return name
}

/** A whole number of minor units; in three-decimal currencies the last digit is always 0. */
export function readAmount(text: string | null, currency: string, param = 'amount'): bigint {
  if (text === null) throw missingParam(param)
  if (!/^\d{1,12}$/.test(text)) {
    throw invalid(param, `Invalid integer: ${text}`, 'parameter_invalid_integer')
  }
  const amountMinor = BigInt(text)
  if (amountMinor < BigInt(MINIMUMS[currency] ?? 1)) {
    throw invalid(param, `Amount must be at least the minimum in ${currency}.`, 'amount_too_small')
  }
  if (amountMinor > LARGEST) {
    throw invalid(param, `Amount must be no more than ${LARGEST}.`, 'amount_too_large')
  }
  if (THREE_DECIMALS.includes(currency) && amountMinor % 10n !== 0n) {
    throw invalid(param, `Invalid amount: in ${currency} it must be divisible by 10.`)
  }
  return amountMinor
}

export function readMetadata(form: Form): Metadata {
  const given = formOf(form, 'metadata')
  const entries = Object.entries(given)
  const isFine = entries.every(
    ([name, value]) => typeof value === 'string' && value.length <= 500 && name.length <= 40,
  )
  if (!isFine || entries.length > 50) throw invalid('metadata', 'Invalid metadata')
  return given as Metadata
}

export function textOf(form: Form, name: string): string | null {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'string' && value !== '' ? value : null
}

export function formOf(form: Form, name: string): Form {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

export function missingParam(param: string) {
  return invalid(param, `Missing required param: ${param}.`, 'parameter_missing')
}
