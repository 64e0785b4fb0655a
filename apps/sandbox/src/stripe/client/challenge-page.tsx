/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import { formatAmount } from '../../pages/format-amount'
import { Shell } from '../../pages/shell'
import type { Words } from '../../pages/words'
import type { Intent } from '../intents'
import { cardWordsFor } from './card-words'

/** The bank's page between the shop and the money. */
export function ChallengePage(props: {
  readonly words: Words
  readonly intent: Intent
  readonly merchant: string
}) {
  const { words, intent, merchant } = props
  const own = cardWordsFor(words.lang)
  return (
    <Shell words={words} title={own.challengeTitle} network="stripe">
      <main class="phone">
        <section class="sheet center">
          <h1>{own.challengeTitle}</h1>
          <p class="soft">{merchant}</p>
          <p class="amount">{formatAmount(intent.amountMinor, intent.currency, words.lang)}</p>
          <p class="soft">{own.challengeLead}</p>
        </section>
        <form class="bottom" method="post">
          <button type="submit" name="choice" value="complete">
            {own.complete}
          </button>
          <button type="submit" name="choice" value="fail" class="quiet">
            {own.fail}
          </button>
        </form>
      </main>
    </Shell>
  )
}

/** Inside a frame it tells the page around it, which takes it away. */
export function ChallengeOverPage({ words }: { readonly words: Words }) {
  const own = cardWordsFor(words.lang)
  return (
    <Shell words={words} title={own.challengeTitle} network="stripe">
      <main class="phone">
        <section class="sheet center">
          <p>{own.challengeOver}</p>
        </section>
      </main>
      <script>{raw("parent.postMessage({ kind: 'challenge_over' }, '*')")}</script>
    </Shell>
  )
}
