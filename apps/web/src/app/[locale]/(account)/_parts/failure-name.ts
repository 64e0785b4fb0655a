const NAMES = {
  wrong_credentials: 'wrong_credentials',
  CredentialsSignin: 'wrong_credentials',
  too_many_requests: 'too_many_requests',
  Verification: 'link',
  OAuthAccountNotLinked: 'linked',
} as const

export type FailureName = (typeof NAMES)[keyof typeof NAMES] | 'other' | 'offline'

/** The sentence for what next-auth says went wrong. */
export function failureName(code: string): FailureName {
  return Object.hasOwn(NAMES, code) ? NAMES[code as keyof typeof NAMES] : 'other'
}
