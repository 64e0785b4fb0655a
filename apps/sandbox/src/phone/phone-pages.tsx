/** @jsxImportSource hono/jsx */
import type { PayResult } from '../books/pay'
import type { Payment } from '../books/payments'
import { formatAmount } from '../pages/format-amount'
import { Shell } from '../pages/shell'
import type { Words } from '../pages/words'

/** The phone before it has scanned anything. */
export function ScanPage(props: {
  readonly words: Words
  readonly waiting: readonly Payment[]
  readonly isUnknown: boolean
}) {
  const { words, waiting } = props
  return (
    <Shell words={words} title={words.phoneTitle}>
      <main class="phone">
        <header>
          <h1>{words.phoneTitle}</h1>
          <p class="soft">{words.sandboxNote}</p>
        </header>
        <form class="sheet" action="/phone/pay" method="get">
          <input
            name="code"
            required
            autocomplete="off"
            aria-label={words.pasteHint}
            placeholder={words.pasteHint}
          />
          {props.isUnknown && (
            <p class="bad" role="alert">
              {words.unknownCode}
            </p>
          )}
          <button type="submit">{words.open}</button>
        </form>
        <section class="sheet">
          <h2>{words.waitingNearby}</h2>
          {waiting.length === 0 && <p class="soft">{words.noneWaiting}</p>}
          <ul>
            {waiting.map((payment) => (
              <li>
                <a class="row" href={`/phone/pay?code=${payment.code}`}>
                  <span class="grow cut">{payment.description}</span>
                  <strong>{formatAmount(payment.amountMinor, payment.currency, words.lang)}</strong>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </Shell>
  )
}

/** The sheet that asks for the payer's consent. */
export function ConfirmPage(props: {
  readonly words: Words
  readonly payment: Payment
  readonly merchant: string
  readonly action: string
  readonly refusal?: PayResult
}) {
  const { words, payment } = props
  return (
    <Shell words={words} title={words.pay} network={payment.network}>
      <main class="phone">
        <section class="sheet center">
          <ConsentFacts words={words} payment={payment} merchant={props.merchant} />
          {props.refusal && (
            <p class="bad" role="alert">
              {resultSentence(words, props.refusal)}
            </p>
          )}
        </section>
        <form class="bottom" action={props.action} method="post">
          <input type="hidden" name="code" value={payment.code} />
          <button type="submit" name="choice" value="pay">
            {words.pay} {formatAmount(payment.amountMinor, payment.currency, words.lang)}
          </button>
          <button class="quiet" type="submit" name="choice" value="cancel">
            {words.cancel}
          </button>
        </form>
      </main>
    </Shell>
  )
}

export function ConsentFacts(props: {
  readonly words: Words
  readonly payment: Payment
  readonly merchant: string
}) {
  const { words, payment, merchant } = props
  return (
    <>
      <p class="soft">
        {words.payTo} <strong>{merchant}</strong>
      </p>
      <p class="amount">{formatAmount(payment.amountMinor, payment.currency, words.lang)}</p>
      <p>{payment.description}</p>
      <p class="soft">{words.sandboxNote}</p>
    </>
  )
}

/** What became of it, in one sentence. */
export function ResultPage(props: {
  readonly words: Words
  readonly payment: Payment
  readonly result: PayResult | 'canceled'
}) {
  const { words, payment, result } = props
  const isPaid = result === 'paid' || result === 'already_paid'
  const mayRetry = result === 'declined' || result === 'insufficient_funds' || result === 'canceled'
  return (
    <Shell words={words} title={resultSentence(words, result)} network={payment.network}>
      <main class="phone">
        <section class="sheet center" role="status">
          <div class={isPaid ? 'mark' : 'mark no'} aria-hidden="true">
            {isPaid ? '✓' : '!'}
          </div>
          <h1>{resultSentence(words, result)}</h1>
          <p class="amount">{formatAmount(payment.amountMinor, payment.currency, words.lang)}</p>
          <p class="soft">{payment.description}</p>
        </section>
        <div class="bottom">
          {mayRetry && (
            <a class="button" href={`/phone/pay?code=${payment.code}`}>
              {words.tryAgain}
            </a>
          )}
          <a class="button quiet" href="/phone">
            {words.scanAnother}
          </a>
        </div>
      </main>
    </Shell>
  )
}

export function resultSentence(words: Words, result: PayResult | 'canceled'): string {
  const sentences = {
    paid: words.paid,
    already_paid: words.alreadyPaid,
    closed: words.closed,
    expired: words.expired,
    declined: words.declined,
    insufficient_funds: words.insufficient,
    canceled: words.canceled,
  }
  return sentences[result]
}
