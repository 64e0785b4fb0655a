import type { DisputeState, DisputeView } from '@onetill/contract'
import { Badge, type Tone } from '@onetill/ui'
import { useTranslations } from 'next-intl'

const TONES = {
  opened: 'warn',
  answered: 'info',
  won: 'good',
  lost: 'bad',
} as const satisfies Record<DisputeState, Tone>

const REASONS = [
  'fraudulent',
  'product_not_received',
  'product_unacceptable',
  'duplicate',
  'credit_not_processed',
  'subscription_canceled',
  'unrecognized',
] as const

export function DisputeBadge({ state }: { state: DisputeState }) {
  const words = useTranslations('money.dispute.states')
  return (
    <Badge tone={TONES[state]} dot>
      {words(state)}
    </Badge>
  )
}

/** Why, in words; a network may know reasons that we don't. */
export function DisputeReason({ dispute }: { dispute: Pick<DisputeView, 'reason'> }) {
  const words = useTranslations('money.dispute.reasons')
  return words(REASONS.find((known) => known === dispute.reason) ?? 'general')
}
