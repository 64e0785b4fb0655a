/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { PayResult } from '../books/pay'
import type { Payment } from '../books/payments'
import { formatAmount } from '../pages/format-amount'
import { Shell } from '../pages/shell'
import type { Words } from '../pages/words'
import { ConsentFacts, resultSentence } from './phone-pages'

const RETURN_AFTER_SECONDS = 5

const COUNTDOWN = `
const line = document.querySelector('[data-return]'), seconds = line.querySelector('b')
let left = Number(seconds.textContent)
const timer = setInterval(() => {
  left -= 1
  seconds.textContent = String(left)
  if (left <= 0) { clearInterval(timer); location.replace(line.dataset.return) }
}, 1000)
line.querySelector('button').addEventListener('click', () => { clearInterval(timer); line.remove() })
document.querySelector('form').addEventListener('submit', () => clearInterval(timer))
`

/** The page between the shop and the app. The real one leaves after five seconds too, whatever the buyer did. */
export function H5Page(props: {
  readonly words: Words
  readonly payment: Payment
  readonly merchant: string
  readonly returnUrl: string
  readonly refusal: PayResult | null
}) {
  const { words, payment, returnUrl } = props
  return (
    <Shell words={words} title={words.h5Opening} network={payment.network}>
      <main class="phone">
        <section class="sheet center">
          <h1>{words.h5Opening}</h1>
          <ConsentFacts words={words} payment={payment} merchant={props.merchant} />
          {props.refusal && (
            <p class="bad" role="alert">
              {resultSentence(words, props.refusal)}
            </p>
          )}
        </section>
        <form class="bottom" action="/phone/h5" method="post">
          <input type="hidden" name="code" value={payment.code} />
          <button type="submit" name="choice" value="pay">
            {words.pay} {formatAmount(payment.amountMinor, payment.currency, words.lang)}
          </button>
          <button class="quiet" type="submit" name="choice" value="cancel">
            {words.cancel}
          </button>
        </form>
        <div class="row soft" data-return={returnUrl}>
          <span>
            <b>{RETURN_AFTER_SECONDS}</b> {words.h5Return}
          </span>
          <button class="quiet small" type="button">
            {words.h5Hold}
          </button>
        </div>
        <script>{raw(COUNTDOWN)}</script>
      </main>
    </Shell>
  )
}

/** Refused, with the sentence the buyer sees and the reason a developer needs. */
export function H5RefusedPage(props: {
  readonly words: Words
  readonly sentence: string
  readonly why: string
}) {
  return (
    <Shell words={props.words} title={props.sentence}>
      <main class="phone">
        <section class="sheet center" role="alert">
          <div class="mark no" aria-hidden="true">
            !
          </div>
          <h1>{props.sentence}</h1>
          <p class="soft">{props.why}</p>
        </section>
      </main>
    </Shell>
  )
}
