type Header = { key: string; value: string }

/** For every answer: nobody may frame it, sniff it or learn where its readers came from. */
export function contentHeaders(development: boolean): Header[] {
  return [
    { key: 'Content-Security-Policy', value: policy(development, "'none'") },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), microphone=(), geolocation=(), payment=(self)',
    },
    ...(development
      ? []
      : [
          // The development server itself sends a script as JSON, so this one has to wait.
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
        ]),
  ]
}

/** For receipts: their address is the secret, so no other site may learn it. */
export function receiptHeaders(): Header[] {
  return [{ key: 'Referrer-Policy', value: 'no-referrer' }]
}

/** For the card in somebody's blog: the same, but any site may frame it. */
export function embedHeaders(development: boolean): Header[] {
  return [{ key: 'Content-Security-Policy', value: policy(development, '*') }]
}

// https://docs.stripe.com/security/guide#content-security-policy; the demo's network answers on this machine.
const STRIPE_SCRIPTS =
  'https://js.stripe.com https://*.js.stripe.com http://localhost:* http://127.0.0.1:*'

// Public pages are prerendered, so no nonce can be in them: inline scripts stay allowed, while
// foreign scripts, plug-ins, base changes and framing don't.
function policy(development: boolean, frameAncestors: string): string {
  const rules: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''} ${STRIPE_SCRIPTS}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob: https:",
    'font-src': "'self' data:",
    'connect-src': `'self'${development ? ' ws:' : ''} https://api.stripe.com`,
    'frame-src': `'self' ${STRIPE_SCRIPTS} https://hooks.stripe.com`,
    'form-action': "'self' https: http://localhost:* http://127.0.0.1:*",
    'object-src': "'none'",
    'base-uri': "'self'",
    'frame-ancestors': frameAncestors,
  }
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
