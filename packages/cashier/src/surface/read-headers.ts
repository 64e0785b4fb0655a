/** Headers as a Request carries them, or as Node gives them. */
export type HeadersLike =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>

/** The few headers that say something about the client, bounded in length; nothing else is looked at. */
export type ClientHeaders = {
  readonly userAgent: string
  readonly attestation: string
  readonly fetchDestination: string
  readonly requestedWith: string
  readonly hintPlatform: string
  readonly hintMobile: string
  readonly hintModel: string
  readonly hintForms: string
}

const NAMES = {
  userAgent: 'user-agent',
  attestation: 'onetill-client',
  fetchDestination: 'sec-fetch-dest',
  requestedWith: 'x-requested-with',
  hintPlatform: 'sec-ch-ua-platform',
  hintMobile: 'sec-ch-ua-mobile',
  hintModel: 'sec-ch-ua-model',
  hintForms: 'sec-ch-ua-form-factors',
} as const satisfies Record<keyof ClientHeaders, string>

const FIELD_NAMES = Object.keys(NAMES) as (keyof ClientHeaders)[]

/** PHP front ends forward `X-Requested-With` as `HTTP-X-Requested-With`. */
const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, name]) => [
    [name as string, field as keyof ClientHeaders] as const,
    [`http-${name}`, field as keyof ClientHeaders] as const,
  ]),
)

/** Longest header that is read: real user agents stay far below, and no pattern ever meets more. */
const LONGEST = 2048

/** Picks the client's headers out of whatever was sent. Never throws. */
export function readHeaders(headers: HeadersLike): ClientHeaders {
  const read: Record<keyof ClientHeaders, string> = {
    userAgent: '',
    attestation: '',
    fetchDestination: '',
    requestedWith: '',
    hintPlatform: '',
    hintMobile: '',
    hintModel: '',
    hintForms: '',
  }
  if (typeof headers !== 'object' || headers === null) return read
  if (isFetchHeaders(headers)) {
    for (const field of FIELD_NAMES) read[field] = bound(headers.get(NAMES[field]))
    return read
  }
  for (const name of Object.keys(headers)) {
    const field = FIELDS.get(name) ?? FIELDS.get(name.toLowerCase())
    if (!field) continue
    const value = headers[name]
    read[field] = bound(Array.isArray(value) ? value[0] : value)
  }
  return read
}

function isFetchHeaders(headers: HeadersLike): headers is { get(name: string): string | null } {
  return typeof (headers as { get?: unknown }).get === 'function'
}

function bound(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}
