import { type Channel, currencyExponent, type RiskTier } from '@onetill/contract'

type RiskRule = {
  readonly tier: RiskTier
  readonly buyers: 'guests' | 'everyone'
  /** Absent means every channel. */
  readonly channels?: readonly Channel[]
  /** Refused from this many whole units of the basket's currency on. */
  readonly fromUnits: bigint
}

/** What a merchant's risk tier takes away. `standard` takes nothing. */
export const RISK_RULES: readonly RiskRule[] = [
  { tier: 'elevated', buyers: 'guests', fromUnits: 5_000n },
  { tier: 'high', buyers: 'guests', channels: ['stripe'], fromUnits: 0n },
  { tier: 'high', buyers: 'guests', fromUnits: 500n },
  { tier: 'high', buyers: 'everyone', fromUnits: 5_000n },
]

/** Whether the tier forbids this payment. Pure; compares whole minor units. */
export function isTooRisky(
  tier: RiskTier,
  channel: Channel,
  signedIn: boolean,
  totalMinor: bigint,
  currency: string,
): boolean {
  if (tier === 'standard') return false
  const minorPerUnit = 10n ** BigInt(currencyExponent(currency))
  return RISK_RULES.some((rule) => {
    return (
      rule.tier === tier &&
      (rule.buyers === 'everyone' || !signedIn) &&
      (!rule.channels || rule.channels.includes(channel)) &&
      totalMinor >= rule.fromUnits * minorPerUnit
    )
  })
}
