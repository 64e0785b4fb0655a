/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import { formatAmount } from '../../pages/format-amount'
import { Shell } from '../../pages/shell'
import type { Words } from '../../pages/words'
import type { Intent } from '../intents'
import { CardFields } from './card-fields'
import { cardWordsFor } from './card-words'

const STYLES = `label { display: grid; gap: .25rem; } .label { font-size: .875rem; color: var(--soft); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }`

/** Stripe's own page for one payment. */
export function CheckoutPage(props: {
  readonly words: Words
  readonly intent: Intent
  readonly merchant: string
  readonly cancelUrl: string | null
  /** Why the last card didn't pay. */
  readonly problem: string | null
}) {
  const { words, intent, problem } = props
  const own = cardWordsFor(words.lang)
  const amount = formatAmount(intent.amountMinor, intent.currency, words.lang)
  return (
    <Shell words={words} title={own.cardTitle} network="stripe">
      <style>{raw(STYLES)}</style>
      <main class="phone">
        <section class="sheet">
          <p class="soft">{props.merchant}</p>
          <p class="amount">{amount}</p>
          <p>{intent.description}</p>
        </section>
        <form class="sheet" method="post">
          <CardFields words={own} />
          {problem && (
            <p class="bad" role="alert">
              {problem}
            </p>
          )}
          <button type="submit">
            {words.pay} {amount}
          </button>
          {props.cancelUrl && (
            <a class="button quiet" href={props.cancelUrl}>
              {own.back}
            </a>
          )}
        </form>
        <p class="soft">{words.sandboxNote}</p>
        <p class="soft">
          {own.testCards}: {own.testCardNotes}
        </p>
      </main>
    </Shell>
  )
}

export function SessionOverPage({ words }: { readonly words: Words }) {
  const own = cardWordsFor(words.lang)
  return (
    <Shell words={words} title={own.cardTitle} network="stripe">
      <main class="phone">
        <section class="sheet center">
          <p class="mark no">!</p>
          <p>{own.sessionOver}</p>
        </section>
      </main>
    </Shell>
  )
}
