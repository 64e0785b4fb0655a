import { call } from './client'
import { begunWith, keyOf, type StripeFlow } from './flow'
import { zIntent } from './objects'
import { toIntent } from './transform'

/** The card form stands on our page and belongs to Stripe: the card's number never meets us. */
export const element: StripeFlow = async (stripe, request, form) => {
  const answer = await call(() => stripe.paymentIntents.create(toIntent(request), keyOf(request)))
  if (answer.kind !== 'ok') return answer
  const { data } = zIntent.safeParse(answer.content)
  if (data?.metadata.reference !== request.reference || !data.client_secret) {
    return { kind: 'unknown', cause: 'bad_answer' }
  }
  return begunWith(answer, data.id, { kind: 'form', clientSecret: data.client_secret, ...form })
}
