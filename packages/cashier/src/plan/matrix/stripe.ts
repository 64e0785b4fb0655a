import {
  allow,
  CHINESE_APPS,
  type MatrixRow,
  refuse,
  WECHAT_FAMILY,
  WESTERN_APPS,
} from '../matrix-row'

const ELEMENT_DOC = 'docs.stripe.com/payments/payment-element'
const REDIRECT_DOC = 'docs.stripe.com/payments/checkout'

/** Stripe: fields on our page in a real browser, its own page in the same tab elsewhere. */
export const STRIPE_ROWS: readonly MatrixRow[] = [
  {
    id: 'stripe.element/browser',
    flow: 'stripe.element',
    hosts: ['browser'],
    verdict: allow('here', 'inferred', []),
    source: ELEMENT_DOC,
  },
  {
    id: 'stripe.element/western-apps',
    flow: 'stripe.element',
    hosts: WESTERN_APPS,
    verdict: refuse('host_blocks_channel'),
    source: 'SURFACES: wallet buttons are blank or missing, third-party cookies absent',
  },
  {
    id: 'stripe.element/closed-apps',
    flow: 'stripe.element',
    hosts: [...WECHAT_FAMILY, 'alipay'],
    verdict: refuse('host_blocks_channel'),
    source: 'SURFACES: these clients pay with their own network only',
  },
  {
    id: 'stripe.element/apps',
    flow: 'stripe.element',
    hosts: [...CHINESE_APPS, 'onetill'],
    verdict: refuse('unproven'),
    source: 'No version of these web views is proven to complete a card’s second step',
  },
  {
    id: 'stripe.element/unknown',
    flow: 'stripe.element',
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed',
  },
  {
    id: 'stripe.redirect/browser',
    flow: 'stripe.redirect',
    hosts: ['browser', ...WESTERN_APPS],
    verdict: allow('here', 'inferred', ['top_level_navigation']),
    source: `${REDIRECT_DOC}; SURFACES: in the same tab`,
  },
  {
    id: 'stripe.redirect/closed-apps',
    flow: 'stripe.redirect',
    hosts: [...WECHAT_FAMILY, 'alipay'],
    verdict: refuse('host_blocks_channel'),
    source: 'SURFACES: these clients pay with their own network only',
  },
  {
    id: 'stripe.redirect/apps',
    flow: 'stripe.redirect',
    hosts: [...CHINESE_APPS, 'onetill'],
    verdict: refuse('unproven'),
    source: 'No version of these web views is proven to complete a card’s second step',
  },
  {
    id: 'stripe.redirect/unknown',
    flow: 'stripe.redirect',
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed',
  },
]
