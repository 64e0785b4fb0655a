import { handoffWords, type PlannedHandoff } from '@onetill/contract'
import { CopyField, QrFrame } from '@onetill/ui'
import { qrOf } from './qr-of'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

type Props = {
  handoffs: readonly PlannedHandoff[]
  /** Nothing pays here: the best way on is shown at once. */
  open: boolean
  model: CheckoutModel
}

/** The ways on to another browser or device. They carry this same checkout. */
export function HandoffList({ handoffs, open, model }: Props) {
  return handoffs.map((handoff, index) => (
    <HandoffWay key={handoff.handoff} handoff={handoff} open={open && index === 0} model={model} />
  ))
}

function HandoffWay({
  handoff,
  open,
  model,
}: Omit<Props, 'handoffs'> & { handoff: PlannedHandoff }) {
  const { locale, say } = useSurroundings()
  const { title, sentence } = handoffWords(handoff.handoff, handoff.because, locale, handoff.facts)
  const { till } = model.state.session
  const link = till.link()
  const taken = () => till.note({ kind: 'handoff', what: handoff.handoff })
  return (
    <details
      open={open}
      // What stands open from the start was not chosen by anybody.
      onToggle={(event) => !open && event.currentTarget.open && taken()}
      className="rounded-lg border border-line px-4"
    >
      <summary className="flex min-h-12 cursor-pointer items-center font-medium">{title}</summary>
      <div className="flex flex-col gap-4 pb-4">
        <p className="text-sm text-ink-2">{sentence}</p>
        {handoff.handoff === 'scan_with_phone' ? (
          <QrFrame matrix={qrOf(link)} label={say('handoff.qr')} />
        ) : (
          <CopyField
            label={say('handoff.link')}
            value={link}
            onCopy={taken}
            words={{ copy: say('handoff.copy'), copied: say('handoff.copied') }}
          />
        )}
      </div>
    </details>
  )
}
