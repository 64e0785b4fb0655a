import { EmptyState, PhoneIcon } from '@onetill/ui'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

/** A flow that needs what this page doesn't have, such as an app's own payment sheet. */
export function ElsewhereScreen(_: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  return (
    <EmptyState
      icon={<PhoneIcon size={26} strokeWidth={1.5} />}
      title={say('elsewhere.title')}
      detail={say('elsewhere.detail')}
      className="py-6!"
    />
  )
}
