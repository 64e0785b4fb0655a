/** An error in Stripe's own shape (https://docs.stripe.com/api/errors). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: {
      readonly type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error'
      readonly message: string
      readonly code?: string
      readonly decline_code?: string
      readonly param?: string
      readonly payment_intent?: object
    },
    /** The endpoint ran and said no: that answer is kept under the request's key. */
    readonly isKept = false,
  ) {
    super(error.message)
  }
}

export function invalid(param: string, message: string, code?: string): Refusal {
  return new Refusal(400, {
    type: 'invalid_request_error',
    message,
    param,
    ...(code ? { code } : {}),
  })
}

export function missing(kind: string, id: string, param = 'id'): Refusal {
  return new Refusal(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  })
}

/** Understood, carried out, and impossible as things stand. */
export function impossible(message: string, code?: string, intent?: object): Refusal {
  return new Refusal(
    400,
    {
      type: 'invalid_request_error',
      message,
      ...(code ? { code } : {}),
      ...(intent ? { payment_intent: intent } : {}),
    },
    true,
  )
}

/** What a scenario makes of a call: the account may not do this. */
export function forbidden(code: string | null): Refusal {
  return new Refusal(403, {
    type: 'invalid_request_error',
    message: 'This account is not allowed to make this request.',
    code: code ?? 'account_invalid',
  })
}

export function describeError(error: unknown): { status: number; answer: object } {
  if (error instanceof Refusal) {
    const { code } = error.error
    const doc = code ? { doc_url: `https://docs.stripe.com/error-codes/${code}` } : {}
    return { status: error.status, answer: { error: { ...error.error, ...doc } } }
  }
  console.error(error)
  const message = 'An unknown error occurred'
  return { status: 500, answer: { error: { type: 'api_error', message } } }
}
