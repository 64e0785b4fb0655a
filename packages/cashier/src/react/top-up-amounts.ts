import { currencyExponent, TOP_UP_MAX_MINOR, TOP_UP_MIN_MINOR } from '@onetill/contract'

const STEPS = [50n, 100n, 200n, 500n, 1000n, 2000n, 5000n, 10_000n] as const

/** Round sums to offer: the smallest that covers what is missing comes first, at most four. */
export function topUpAmounts(shortMinor: bigint, currency: string): bigint[] {
  const unit = 10n ** BigInt(currencyExponent(currency))
  const least = shortMinor > TOP_UP_MIN_MINOR ? shortMinor : TOP_UP_MIN_MINOR
  const enough = STEPS.map((step) => step * unit).filter(
    (amount) => amount >= least && amount <= TOP_UP_MAX_MINOR,
  )
  const exact = least <= TOP_UP_MAX_MINOR ? [least] : []
  const rounded = enough.slice(0, 3)
  return rounded.includes(least) ? rounded : [...exact, ...rounded]
}

/** Whether one top-up of this size is allowed. */
export function isTopUpAmount(amountMinor: bigint): boolean {
  return amountMinor >= TOP_UP_MIN_MINOR && amountMinor <= TOP_UP_MAX_MINOR
}
