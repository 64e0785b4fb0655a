/** Stands in for Stripe.js: the part of https://docs.stripe.com/js that takes a card on a page. */
export const STRIPE_SCRIPT = `
;(() => {
  const network = new URL(document.currentScript.src).origin

  window.Stripe = function Stripe(publishableKey, { locale } = {}) {
    if (typeof publishableKey !== 'string' || !publishableKey.startsWith('pk_')) {
      throw new Error('Please call Stripe() with your publishable key.')
    }
    const forms = new Map()
    return {
      elements: (options = {}) => {
        const elements = createElements(publishableKey, { locale, ...options })
        forms.set(options.clientSecret, elements)
        return elements
      },
      confirmPayment: (options) => confirmPayment(options),
      // This stand-in asks through the form it has drawn.
      retrievePaymentIntent: async (clientSecret) => {
        const form = forms.get(clientSecret)
        if (!form) throw new Error('This stand-in looks at payments that have a form on the page.')
        return form.askFrame('retrieve')
      },
    }
  }
  window.Stripe.version = 3

  /** One form for one payment. */
  function createElements(publishableKey, options) {
    if (!options.clientSecret?.includes('_secret_')) {
      throw new Error('In order to create a payment element, you must pass a valid clientSecret.')
    }
    let element = null
    return {
      create: (type) => {
        if (type !== 'payment') throw new Error('This stand-in has no ' + type + ' element.')
        if (element) throw new Error('Can only create one Element of type payment.')
        element = createElement(publishableKey, options, () => {
          element = null
        })
        return element
      },
      getElement: (type) => (type === 'payment' ? element : null),
      update: (changes) => element?.changeAppearance(changes.appearance),
      submit: () => need(element).ask('validate'),
      askFrame: (kind, more) => need(element).ask(kind, more),
    }
  }

  function need(element) {
    if (!element) throw new Error('Elements has no mounted Payment Element.')
    return element
  }

  function createElement(publishableKey, options, forget) {
    const frame = document.createElement('iframe')
    const listeners = {}
    const waiting = new Map()
    let isReady = false
    const ready = new Promise((resolve) => {
      listeners.ready = [
        () => {
          isReady = true
          resolve()
        },
      ]
    })
    const given = {
      publishableKey,
      clientSecret: options.clientSecret,
      appearance: options.appearance ?? {},
      origin: location.origin,
    }
    const lang = options.locale && options.locale !== 'auto' ? options.locale : navigator.language
    frame.src = network + '/v3/card-frame?lang=' + encodeURIComponent(lang) + '#' + encodeURIComponent(JSON.stringify(given))
    frame.title = 'Secure payment input frame'
    frame.allow = 'payment *'
    frame.style.cssText = 'border:0;width:100%;height:160px;display:block;color-scheme:normal'
    frame.addEventListener('error', () => fire('loaderror', {}))

    function hear({ data, source }) {
      if (source !== frame.contentWindow || !data?.stripe) return
      if (data.kind === 'height') frame.style.height = data.height + 'px'
      if (data.kind === 'answer') {
        waiting.get(data.id)?.(data.answer)
        waiting.delete(data.id)
      }
      if (data.kind === 'ready') fire('ready', { elementType: 'payment' })
      if (data.kind === 'change') {
        fire('change', { elementType: 'payment', complete: data.complete, empty: data.empty })
      }
    }
    function fire(name, event) {
      for (const listener of listeners[name] ?? []) listener(event)
    }
    function send(message) {
      frame.contentWindow?.postMessage({ stripe: true, ...message }, network)
    }
    function unmount() {
      removeEventListener('message', hear)
      frame.remove()
    }
    return {
      mount: (place) => {
        const parent = typeof place === 'string' ? document.querySelector(place) : place
        if (!parent) throw new Error('The selector you specified applies to no DOM elements.')
        addEventListener('message', hear)
        parent.replaceChildren(frame)
      },
      on: (name, listener) => {
        listeners[name] = [...(listeners[name] ?? []), listener]
        if (name === 'ready' && isReady) listener({ elementType: 'payment' })
      },
      focus: () => send({ kind: 'focus' }),
      changeAppearance: (appearance) => appearance && send({ kind: 'update', appearance }),
      unmount,
      destroy: () => {
        unmount()
        forget()
      },
      ask: async (kind, more = {}) => {
        await ready
        const id = crypto.randomUUID?.() ?? String(Math.random())
        const answer = new Promise((resolve) => waiting.set(id, resolve))
        send({ kind, id, ...more })
        return answer
      },
    }
  }

  /** Pays with what the form holds. Resolves when no way back is needed, and leaves the page otherwise. */
  async function confirmPayment({ elements, confirmParams = {}, redirect = 'always' }) {
    if (redirect === 'always' && !confirmParams.return_url) {
      throw new Error('You must provide confirmParams.return_url when using confirmPayment.')
    }
    let result = await elements.askFrame('confirm', { returnUrl: confirmParams.return_url })
    const action = result.paymentIntent?.next_action
    if (result.paymentIntent?.status === 'requires_action' && action?.use_stripe_sdk) {
      await showChallenge(action.use_stripe_sdk.stripe_js)
      result = afterChallenge(await elements.askFrame('retrieve'))
    }
    if (!result.paymentIntent || redirect === 'if_required') return result
    const { id, client_secret, status } = result.paymentIntent
    const back = new URL(confirmParams.return_url)
    back.searchParams.set('payment_intent', id)
    back.searchParams.set('payment_intent_client_secret', client_secret)
    back.searchParams.set('redirect_status', status)
    location.assign(back)
    return new Promise(() => {})
  }

  function afterChallenge({ paymentIntent, error }) {
    const failure = paymentIntent?.last_payment_error
    if (error || !failure) return { paymentIntent, error }
    return { error: { ...failure, payment_intent: paymentIntent } }
  }

  /** The bank’s own page, over ours, until it is through. */
  function showChallenge(url) {
    const cover = document.createElement('dialog')
    cover.setAttribute('aria-label', '3D Secure')
    cover.style.cssText =
      'border:0;padding:0;margin:auto;border-radius:16px;width:min(26rem,92vw);height:min(30rem,86vh);overflow:hidden'
    const frame = document.createElement('iframe')
    frame.src = url
    frame.title = '3D Secure'
    frame.style.cssText = 'border:0;width:100%;height:100%;display:block'
    cover.append(frame)
    cover.addEventListener('cancel', (event) => event.preventDefault())
    document.body.append(cover)
    cover.showModal()
    return new Promise((resolve) => {
      addEventListener('message', function hear({ data, source }) {
        if (source !== frame.contentWindow || data?.kind !== 'challenge_over') return
        removeEventListener('message', hear)
        cover.remove()
        resolve()
      })
    })
  }
})()
`
