/** @jsxImportSource hono/jsx */
import type { CardWords } from './card-words'

/** What a card says about itself. */
export function CardFields({ words }: { readonly words: CardWords }) {
  return (
    <>
      <label>
        <span class="label">{words.number}</span>
        <input
          name="number"
          inputmode="numeric"
          autocomplete="cc-number"
          placeholder="1234 1234 1234 1234"
          maxlength={23}
          required
        />
      </label>
      <div class="two">
        <label>
          <span class="label">{words.expiry}</span>
          <input
            name="expiry"
            inputmode="numeric"
            autocomplete="cc-exp"
            placeholder={words.expiryHint}
            maxlength={7}
            required
          />
        </label>
        <label>
          <span class="label">{words.cvc}</span>
          <input
            name="cvc"
            inputmode="numeric"
            autocomplete="cc-csc"
            placeholder={words.cvcHint}
            maxlength={4}
            required
          />
        </label>
      </div>
    </>
  )
}
