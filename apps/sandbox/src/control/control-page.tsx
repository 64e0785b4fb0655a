/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { ListedPayment } from '../books/list-payments'
import { formatAmount } from '../pages/format-amount'
import { Shell } from '../pages/shell'
import type { Words } from '../pages/words'
import { OPERATIONS, SCENARIO_NAMES, SCENARIOS } from '../scenario/names'
import type { Scenario } from '../scenario/scenarios'

const NETWORKS = ['wechatpay', 'alipay', 'stripe'] as const

type Locale = 'zh' | 'en'

/** For people: what happened lately, and what shall go wrong next. */
export function ControlPage(props: {
  readonly words: Words
  readonly payments: readonly ListedPayment[]
  readonly scenarios: readonly Scenario[]
  /** What the networks may be told to refuse with. */
  readonly codes: readonly string[]
}) {
  const { words } = props
  return (
    <Shell words={words} title={words.controlTitle}>
      <main class="desk">
        <header>
          <h1>{words.controlTitle}</h1>
          <p class="soft">{words.controlLead}</p>
          <p>
            <a href="/phone">{words.phoneLink}</a>
          </p>
        </header>
        <ScenarioSection words={words} scenarios={props.scenarios} codes={props.codes} />
        <PaymentSection words={words} payments={props.payments} />
      </main>
    </Shell>
  )
}

function ScenarioSection(props: {
  readonly words: Words
  readonly scenarios: readonly Scenario[]
  readonly codes: readonly string[]
}) {
  const { words, scenarios, codes } = props
  const locale: Locale = words.lang === 'en' ? 'en' : 'zh'
  return (
    <section class="sheet">
      <h2>{words.scenarios}</h2>
      {scenarios.length === 0 && <p class="soft">{words.noScenarios}</p>}
      <ul>
        {scenarios.map((scenario) => (
          <li>
            <form
              class="row"
              style="flex-direction: row"
              action={`/control/form/remove/${scenario.id}`}
              method="post"
            >
              <span class="grow">
                {SCENARIOS[scenario.name][locale]} <code>{describeScope(words, scenario)}</code>
              </span>
              <button class="small quiet" type="submit">
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <ScenarioForm words={words} locale={locale} codes={codes} />
    </section>
  )
}

function ScenarioForm(props: {
  readonly words: Words
  readonly locale: Locale
  readonly codes: readonly string[]
}) {
  const { words, locale, codes } = props
  return (
    <form action="/control/form/add" method="post">
      <div class="fields">
        <Choice name="name" label={words.scenario}>
          {SCENARIO_NAMES.map((name) => (
            <option value={name}>{SCENARIOS[name][locale]}</option>
          ))}
        </Choice>
        <Choice name="network" label={words.network}>
          <option value="">{words.anyNetwork}</option>
          {NETWORKS.map((network) => (
            <option value={network}>{network}</option>
          ))}
        </Choice>
        <Choice name="operation" label={words.call}>
          <option value="">{words.anyCall}</option>
          {OPERATIONS.map((operation) => (
            <option value={operation}>{operation}</option>
          ))}
        </Choice>
        <Blank name="merchant" label={words.merchant} />
        <Blank name="reference" label={words.reference} />
        <Blank name="remaining" label={words.times} isNumber />
        <Blank name="seconds" label={words.secondsField} isNumber />
        <Blank name="amountMinor" label={words.amountMinor} isNumber />
        <Blank name="code" label={words.code} list="codes" />
        <datalist id="codes">
          {codes.map((code) => (
            <option value={code} />
          ))}
        </datalist>
      </div>
      <p class="soft">{words.blankMeansAny}</p>
      <div>
        <button class="small" type="submit">
          {words.addScenario}
        </button>
      </div>
    </form>
  )
}

function Choice(props: {
  readonly name: string
  readonly label: string
  readonly children: Child
}) {
  return (
    <label>
      <span class="soft">{props.label}</span>
      <select name={props.name}>{props.children}</select>
    </label>
  )
}

function Blank(props: {
  readonly name: string
  readonly label: string
  readonly isNumber?: boolean
  readonly list?: string
}) {
  return (
    <label>
      <span class="soft">{props.label}</span>
      <input
        name={props.name}
        inputmode={props.isNumber ? 'numeric' : 'text'}
        list={props.list}
        autocomplete="off"
      />
    </label>
  )
}

function PaymentSection(props: {
  readonly words: Words
  readonly payments: readonly ListedPayment[]
}) {
  const { words, payments } = props
  return (
    <section class="sheet">
      <h2>{words.payments}</h2>
      {payments.length === 0 ? (
        <p class="soft">{words.noPayments}</p>
      ) : (
        <div class="scroll">
          <table>
            <tr>
              <th>{words.reference}</th>
              <th>{words.amount}</th>
              <th>{words.state}</th>
              <th>{words.notified}</th>
              <th>{words.created}</th>
            </tr>
            {payments.map((payment) => (
              <PaymentRow words={words} payment={payment} />
            ))}
          </table>
        </div>
      )}
      <form action="/control/form/hurry" method="post">
        <button class="small quiet" type="submit">
          {words.hurry}
        </button>
      </form>
    </section>
  )
}

function PaymentRow({
  words,
  payment,
}: {
  readonly words: Words
  readonly payment: ListedPayment
}) {
  const { amountMinor, refundedMinor, currency } = payment
  return (
    <tr>
      <td>
        <a href={`/phone/pay?code=${payment.code}`}>
          <code>{payment.reference}</code>
        </a>
        <br />
        <span class="soft">
          {payment.network}.{payment.flow} · {payment.description}
        </span>
      </td>
      <td class="number">{formatAmount(amountMinor, currency, words.lang)}</td>
      <td>
        {stateWord(words, payment)}
        {refundedMinor > 0n && (
          <span class="soft">
            {' '}
            {words.refunded} {formatAmount(refundedMinor, currency, words.lang)}
          </span>
        )}
      </td>
      <td title={payment.lastAnswer ?? ''}>{notifiedWord(words, payment)}</td>
      <td>{payment.createdAt.toLocaleString(words.lang)}</td>
    </tr>
  )
}

function stateWord(words: Words, payment: ListedPayment): string {
  return { unpaid: words.unpaid, paid: words.paidState, closed: words.closedState }[payment.state]
}

function notifiedWord(words: Words, payment: ListedPayment): string {
  if (!payment.notification) return words.none
  const word = { accepted: words.accepted, waiting: words.waiting, given_up: words.given }
  return `${word[payment.notification]} ×${payment.tries}`
}

function describeScope(words: Words, scenario: Scenario): string {
  const parts = [
    scenario.network,
    scenario.merchant,
    scenario.reference ?? words.anyOrder,
    scenario.operation,
    scenario.code,
    scenario.seconds === null ? null : `${scenario.seconds}s`,
    scenario.remaining === null ? null : `×${scenario.remaining}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
