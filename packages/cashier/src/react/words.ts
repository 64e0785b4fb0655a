/** Every word of the panel. Whoever shows it brings them in the reader's language. */
export const PANEL_WORDS = [
  'title.pay', 'title.details', 'title.topUp', 'title.scan', 'title.checking', 'title.paid', 'title.over',
  'total', 'quantity.label', 'quantity.less', 'quantity.more', 'times', 'reserved',
  'pay', 'paying', 'retry', 'back', 'close', 'change', 'optional',
  'methods.label', 'methods.balance', 'methods.why', 'methods.none', 'methods.signIn', 'methods.topUp', 'methods.another',
  'details.email', 'details.emailHint', 'details.emailBad', 'details.address', 'details.name', 'details.phone',
  'details.phoneBad', 'details.country', 'details.region', 'details.city', 'details.district', 'details.line',
  'details.lineHint', 'details.postcode', 'details.missing', 'details.to',
  'handoff.link', 'handoff.copy', 'handoff.copied', 'handoff.qr', 'handoff.open',
  'scan.label', 'scan.how', 'scan.left', 'scan.renewing', 'scan.paid', 'scan.waiting',
  'checking.title', 'checking.detail', 'checking.late', 'checking.paid', 'checking.again',
  'paid.title', 'paid.detail', 'paid.order', 'paid.receipt', 'paid.topUp', 'paid.topUpDetail', 'paid.continue', 'paid.done',
  'over.expired', 'over.canceled', 'over.nothing', 'over.refunded', 'over.again',
  'failure.title', 'failure.declined', 'failure.insufficient_funds', 'failure.expired', 'failure.canceled',
  'failure.amount_mismatch', 'failure.out_of_stock', 'failure.superseded', 'failure.network_refused',
  'failure.authentication_failed',
  'elsewhere.title', 'elsewhere.detail',
  'price.title', 'price.detail', 'price.old', 'price.new', 'price.accept',
  'topUp.detail', 'topUp.amount', 'topUp.other', 'topUp.bad', 'topUp.continue',
] as const
export type PanelWord = (typeof PANEL_WORDS)[number]

/** Says a word in the reader's language, with its blanks filled in. */
export type Say = (word: PanelWord, blanks?: Readonly<Record<string, string | number>>) => string
