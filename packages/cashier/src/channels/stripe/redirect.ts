import { call } from './client'
import { begunWith, keyOf, type StripeFlow } from './flow'
import { zSession } from './objects'
import { toSession } from './transform'

/** The buyer pays on Stripe's own page, in the same tab, and comes back. */
export const redirect: StripeFlow = async (stripe, request) => {
  const answer = await call(() =>
    stripe.checkout.sessions.create(toSession(request), keyOf(request)),
  )
  if (answer.kind !== 'ok') return answer
  const { data } = zSession.safeParse(answer.content)
  if (data?.client_reference_id !== request.reference || !data.url) {
    return { kind: 'unknown', cause: 'bad_answer' }
  }
  return begunWith(answer, data.id, { kind: 'redirect', url: data.url })
}
