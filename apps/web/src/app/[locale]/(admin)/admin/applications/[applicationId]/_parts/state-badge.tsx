import type { ApplicationState } from '@onetill/contract'
import { Badge } from '@onetill/ui'
import { useTranslations } from 'next-intl'

const TONES = {
  submitted: 'info',
  changes_requested: 'warn',
  approved: 'good',
  rejected: 'bad',
} as const

export function StateBadge({ state }: { state: ApplicationState }) {
  const words = useTranslations('admin.queue')
  if (state === 'draft') return null
  return (
    <Badge tone={TONES[state]} dot>
      {words(state)}
    </Badge>
  )
}
