'use client'

import { useEffect, useRef, useState } from 'react'
import type { PaymentFormProps } from '../payment-form'
import type { PanelWord } from '../words'
import { readAppearance, watchAppearance } from './card-appearance'
import { isOver, wordOf } from './card-problem'
import { loadStripe, type StripeElements, type StripeJs } from './stripe-js'

type Stage = 'loading' | 'ready' | 'paying' | 'processing' | 'unavailable'
type Opened = { readonly stripe: StripeJs; readonly elements: StripeElements }

/** Stripe's fields in a place of ours, from their script's arrival to what came of the card. */
export function useCardForm({ present, locale, returnUrl, onReturned }: PaymentFormProps) {
  const { clientSecret, publishableKey, scriptUrl } = present
  const place = useRef<HTMLDivElement>(null)
  const opened = useRef<Opened>(null)
  const returned = useRef(onReturned)
  returned.current = onReturned
  const [stage, setStage] = useState<Stage>('loading')
  const [problem, setProblem] = useState<PanelWord | null>(null)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let close = () => {}
    let gone = false
    const fail = () => !gone && setStage('unavailable')
    loadStripe(scriptUrl).then((openStripe) => {
      if (gone || !place.current) return
      const stripe = openStripe(publishableKey)
      const elements = stripe.elements({
        ...{ clientSecret, appearance: readAppearance() },
        locale: locale === 'zh-CN' ? 'zh' : locale,
      })
      const element = elements.create('payment')
      const unwatch = watchAppearance((appearance) => elements.update({ appearance }))
      close = () => {
        unwatch()
        element.destroy()
      }
      element.on('loaderror', fail)
      element.on('ready', () => {
        if (gone) return
        opened.current = { stripe, elements }
        setStage('ready')
        resume(stripe)
      })
      element.mount(place.current)
    }, fail)
    /** Back from a bank's page, or opened again: the payment may be through already. */
    async function resume(stripe: StripeJs) {
      const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret)
      if (gone || !paymentIntent) return
      if (paymentIntent.status === 'processing') setStage('processing')
      if (['succeeded', 'processing', 'canceled'].includes(paymentIntent.status)) {
        returned.current()
      }
    }
    return () => {
      gone = true
      close()
    }
  }, [scriptUrl, publishableKey, clientSecret, locale, tries])

  async function pay() {
    if (!opened.current || stage !== 'ready') return
    const { stripe, elements } = opened.current
    setStage('paying')
    setProblem(null)
    const confirmParams = { return_url: returnUrl }
    const { error, paymentIntent } = await stripe.confirmPayment({
      ...{ elements, confirmParams },
      redirect: 'if_required',
    })
    if (error && !isOver(error)) {
      setProblem(wordOf(error))
      setStage('ready')
      return
    }
    if (paymentIntent?.status === 'processing') setStage('processing')
    returned.current()
  }

  function retry() {
    setStage('loading')
    setTries((count) => count + 1)
  }

  return { place, stage, problem, pay, retry }
}
