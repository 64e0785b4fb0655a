// As much of https://docs.stripe.com/js as a card form takes. The script is Stripe's own and is never bundled.

export type StripeProblem = {
  readonly type: string
  readonly code?: string
  readonly decline_code?: string
}

export type StripeResult = {
  readonly error?: StripeProblem
  readonly paymentIntent?: { readonly status: string }
}

export type Appearance = {
  readonly theme: 'stripe' | 'night'
  readonly variables: Readonly<Record<string, string>>
}

export interface PaymentElement {
  mount(place: HTMLElement): void
  on(event: 'ready' | 'loaderror', listener: () => void): void
  destroy(): void
}

export interface StripeElements {
  create(type: 'payment'): PaymentElement
  update(changes: { appearance: Appearance }): void
}

export interface StripeJs {
  elements(options: {
    clientSecret: string
    appearance: Appearance
    locale: string
  }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: 'if_required'
  }): Promise<StripeResult>
  retrievePaymentIntent(clientSecret: string): Promise<StripeResult>
}

type OpenStripe = (publishableKey: string) => StripeJs

declare global {
  interface Window {
    Stripe?: OpenStripe
  }
}

/** Fetches Stripe's script when a card is first asked for; a failed try leaves nothing in the way of the next. */
export function loadStripe(scriptUrl: string): Promise<OpenStripe> {
  if (window.Stripe) return Promise.resolve(window.Stripe)
  return new Promise((resolve, reject) => {
    const script = findScript(scriptUrl) ?? addScript(scriptUrl)
    script.addEventListener('load', () =>
      window.Stripe ? resolve(window.Stripe) : reject(new Error('the script brought no Stripe')),
    )
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error('the script did not come'))
    })
  })
}

function findScript(scriptUrl: string): HTMLScriptElement | undefined {
  return [...document.scripts].find(({ src }) => src === scriptUrl)
}

function addScript(scriptUrl: string): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = scriptUrl
  script.async = true
  document.head.append(script)
  return script
}
