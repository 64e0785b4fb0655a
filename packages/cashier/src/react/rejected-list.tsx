import {
  channelOf,
  type Flow,
  flowHint,
  flowLabel,
  formatMoney,
  type RejectedFlow,
  reasonSentence,
} from '@onetill/contract'
import { Button, LinkButton } from '@onetill/ui'
import { useSurroundings } from './surroundings'
import { topUpAmounts } from './top-up-amounts'
import type { CheckoutModel } from './use-checkout'
import type { ChooseScreen } from './view-of-look'

/** Ways to pay that are barred here, each with its reason, and the two that a buyer can do something about. */
export function RejectedList({ screen, model }: { screen: ChooseScreen; model: CheckoutModel }) {
  const { say } = useSurroundings()
  const offered = new Set(screen.flows.map(({ channel }) => channel as string))
  const speaking = screen.rejected.filter(isWorthSaying)
  const actionable = speaking.filter(({ reason }) => isActionable(reason))
  const rest = onePerSentence(
    speaking.filter(({ reason }) => !isActionable(reason)),
    offered,
  )
  const asked = () => {
    for (const what of new Set(rest.map(({ flow }) => channelOf(flow)))) {
      model.state.session.till.note({ kind: 'asked_why', what })
    }
  }
  return (
    <>
      {actionable.map((rejected) => (
        <Actionable key={rejected.flow} rejected={rejected} screen={screen} model={model} />
      ))}
      {rest.length + screen.missing.length > 0 && (
        <details
          className="group text-sm"
          onToggle={(event) => event.currentTarget.open && asked()}
        >
          <summary className="flex min-h-11 cursor-pointer items-center text-ink-2 underline-offset-4 hover:underline">
            {say('methods.why')}
          </summary>
          <ul className="flex flex-col gap-2 pb-1">
            {screen.missing.map((flow) => (
              <MissingApp key={flow} flow={flow} />
            ))}
            {rest.map((rejected) => (
              <Barred key={rejected.flow} rejected={rejected} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Barred({ rejected }: { rejected: RejectedFlow }) {
  const { locale } = useSurroundings()
  const hint = flowHint(rejected.flow, locale)
  return (
    <li>
      <span className="font-medium">{flowLabel(rejected.flow, locale)}</span>
      {hint && <span className="text-ink-3"> · {hint}</span>}
      <span className="block text-ink-2">
        {reasonSentence(rejected.reason, 'buyer', locale, rejected.facts)}
      </span>
    </li>
  )
}

function MissingApp({ flow }: { flow: Flow }) {
  const { locale, say } = useSurroundings()
  const channel = flowLabel(flow, locale)
  return (
    <li>
      <span className="font-medium">{channel}</span>
      <span className="block text-ink-2">{say('bridge.missing', { channel })}</span>
    </li>
  )
}

type ActionableProps = { rejected: RejectedFlow; screen: ChooseScreen; model: CheckoutModel }

function Actionable({ rejected, screen, model }: ActionableProps) {
  const { locale, say, signInHref } = useSurroundings()
  const { checkout, balanceMinor } = model.state.session.look
  const href = signInHref(checkout.id)
  const short = screen.shortMinor
  if (rejected.reason === 'sign_in_required' && !href) return null
  const balance =
    balanceMinor === null
      ? ''
      : say('methods.balance', {
          amount: formatMoney({ amountMinor: balanceMinor, currency: checkout.currency }, locale),
        })
  return (
    <div className="flex items-center justify-between gap-3 rounded-lg bg-sunken px-4 py-3">
      <p className="min-w-0 text-sm">
        <span className="font-medium">{flowLabel(rejected.flow, locale)}</span>
        {balance && <span className="text-ink-3"> · {balance}</span>}
        <span className="block text-ink-2">
          {reasonSentence(rejected.reason, 'buyer', locale, rejected.facts)}
        </span>
      </p>
      {rejected.reason === 'sign_in_required' && href ? (
        <LinkButton href={href} size="sm">
          {say('methods.signIn')}
        </LinkButton>
      ) : (
        short !== null && (
          <Button
            size="sm"
            onClick={() => model.startTopUp(topUpAmounts(short, checkout.currency)[0] ?? short)}
          >
            {say('methods.topUp')}
          </Button>
        )
      )}
    </div>
  )
}

function isActionable(reason: RejectedFlow['reason']): boolean {
  return reason === 'insufficient_balance' || reason === 'sign_in_required'
}

/** A top-up can't be paid from the balance it fills: nobody wonders why. */
function isWorthSaying({ reason }: RejectedFlow): boolean {
  return reason !== 'balance_cannot_top_up'
}

/** Buyers know channels, not flows: one that is offered needs no excuse, another says each of its reasons once. */
function onePerSentence(
  rejected: readonly RejectedFlow[],
  offered: ReadonlySet<string>,
): RejectedFlow[] {
  const said = new Set<string>()
  return rejected.filter(({ flow, reason }) => {
    const channel = channelOf(flow)
    const sentence = `${channel} ${reason}`
    if (offered.has(channel) || said.has(sentence)) return false
    said.add(sentence)
    return true
  })
}
