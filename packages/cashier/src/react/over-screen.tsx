import { Button, ClockIcon, EmptyState } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'
import type { CheckoutScreen } from './view-of-look'

type Props = { screen: Extract<CheckoutScreen, { kind: 'over' }>; model: CheckoutModel }

export function OverScreen({ screen, model }: Props) {
  const { say } = useSurroundings()
  return (
    <div role="status">
      <ProblemBanner model={model} />
      <EmptyState
        icon={<ClockIcon size={26} strokeWidth={1.5} />}
        title={say(`over.${screen.why}`)}
        detail={screen.refunded ? say('over.refunded') : say('over.nothing')}
        className="py-6!"
      />
    </div>
  )
}

export function OverFooter({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const { busy, session } = model.state
  if (!session.till.reopen) return null
  return (
    <Button
      variant="primary"
      size="lg"
      fullWidth
      loading={busy === 'opening'}
      disabled={busy !== null}
      onClick={() => void model.reopen()}
    >
      {say('over.again')}
    </Button>
  )
}
