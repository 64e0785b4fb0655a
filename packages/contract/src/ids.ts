import { z } from 'zod'

/** Every id is `<prefix>_<26 base32 digits of a UUIDv7>`: it says what it names and sorts by birth. */
export const ID_PREFIXES = {
  user: 'usr',
  merchant: 'mer',
  application: 'app',
  media: 'med',
  product: 'prd',
  variant: 'var',
  post: 'pst',
  card: 'crd',
  share: 'shr',
  comment: 'cmt',
  notification: 'ntf',
  hold: 'hld',
  contract: 'con',
  checkout: 'chk',
  checkoutLine: 'cli',
  decision: 'dec',
  attempt: 'att',
  order: 'ord',
  orderLine: 'oli',
  refund: 'ref',
  payout: 'pay',
  dispute: 'dsp',
  evidence: 'evd',
  bill: 'bil',
  finding: 'fnd',
  correction: 'cor',
  account: 'acc',
  transfer: 'trf',
  event: 'evt',
  inbox: 'inb',
  mail: 'eml',
} as const

export type IdKind = keyof typeof ID_PREFIXES

/** Schema of an id of one kind; anything else is refused before a query is made. */
export function zId(kind: IdKind) {
  return z.string().regex(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`))
}
