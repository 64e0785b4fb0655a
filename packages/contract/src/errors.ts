/** Every error anyone can meet: code → HTTP status and a sentence for people. Bugs are assertions, not in this list. */
export const ERRORS = {
  bad_request: {
    status: 400,
    zh: '请求的内容不完整或格式不对。',
    en: 'Something in that request is missing or malformed.',
  },
  idempotency_key_missing: {
    status: 400,
    zh: '缺少幂等键，无法安全付款。',
    en: 'A payment needs an idempotency key.',
  },
  not_signed_in: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  wrong_credentials: {
    status: 401,
    zh: '邮箱或密码不对。',
    en: 'That e-mail and password don’t match.',
  },
  session_ended: {
    status: 401,
    zh: '登录已失效，请重新登录。',
    en: 'Your session has ended. Please sign in again.',
  },
  signature_invalid: { status: 401, zh: '签名无效。', en: 'The signature is not valid.' },
  not_allowed: { status: 403, zh: '你没有权限这样做。', en: 'You are not allowed to do that.' },
  cross_site: {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'That request came from another site and was refused.',
  },
  merchant_not_verified: {
    status: 403,
    zh: '店铺通过认证后才能发布商品卡。',
    en: 'Only a verified merchant can publish product cards.',
  },
  merchant_restricted: {
    status: 403,
    zh: '店铺目前被限制销售。',
    en: 'This merchant can’t sell at the moment.',
  },
  not_found: { status: 404, zh: '没有找到。', en: 'Not found.' },
  conflict: {
    status: 409,
    zh: '内容刚刚被改动过，请刷新后再试。',
    en: 'This changed a moment ago. Refresh and try again.',
  },
  bill_not_ready: {
    status: 409,
    zh: '支付网络还没有出这一天的账单。',
    en: 'The payment network has no bill for that day yet.',
  },
  email_taken: {
    status: 409,
    zh: '这个邮箱已经注册过了。',
    en: 'That e-mail already has an account.',
  },
  handle_taken: { status: 409, zh: '这个账号名已被使用。', en: 'That handle is taken.' },
  application_open: {
    status: 409,
    zh: '申请正在审核中，暂时不能修改。',
    en: 'The application is being reviewed and can’t be changed now.',
  },
  idempotency_in_flight: {
    status: 409,
    zh: '同一笔付款正在处理中。',
    en: 'The same payment is already in progress.',
  },
  checkout_closed: {
    status: 409,
    zh: '这笔结算已经结束。',
    en: 'This checkout is already finished.',
  },
  flow_not_offered: {
    status: 409,
    zh: '这个付款方式现在不可用，请换一个。',
    en: 'That way to pay isn’t available now. Please pick another.',
  },
  out_of_stock: {
    status: 409,
    zh: '卖完了，没有扣款。',
    en: 'Sold out. You have not been charged.',
  },
  payout_account_missing: {
    status: 409,
    zh: '还没有可用的收款账户，暂时不能提现。',
    en: 'There is no verified bank account to pay out to.',
  },
  payout_blocked: {
    status: 409,
    zh: '店铺处于停用状态，提现已暂停。',
    en: 'Payouts are on hold while this merchant is suspended.',
  },
  evidence_closed: {
    status: 409,
    zh: '举证时间已过，或争议已有结果。',
    en: 'This dispute no longer takes evidence.',
  },
  already_resolved: {
    status: 409,
    zh: '这笔差异已经处理过了。',
    en: 'This difference has been resolved already.',
  },
  price_changed: {
    status: 409,
    zh: '价格有变动，请确认后再付款。',
    en: 'The price has changed. Please check it before paying.',
  },
  card_unavailable: {
    status: 409,
    zh: '这件商品目前不出售。',
    en: 'This isn’t for sale at the moment.',
  },
  card_gone: { status: 410, zh: '这件商品已下架。', en: 'This is no longer sold.' },
  too_large: {
    status: 413,
    zh: '请求的内容太大了。',
    en: 'That request is too large.',
  },
  media_too_large: {
    status: 413,
    zh: '图片太大了，请换一张 15 MB 以内的。',
    en: 'That picture is too large. Use one under 15 MB.',
  },
  media_unreadable: {
    status: 422,
    zh: '这张图片打不开，可能已损坏或格式不支持。',
    en: 'That picture can’t be read. It may be damaged or of an unsupported kind.',
  },
  idempotency_mismatch: {
    status: 422,
    zh: '同一个幂等键用在了不同的请求上。',
    en: 'That idempotency key was used for a different request.',
  },
  refund_too_large: {
    status: 422,
    zh: '退款金额超过了可退余额。',
    en: 'That is more than can still be refunded.',
  },
  payout_too_large: {
    status: 422,
    zh: '超过了可提现金额。',
    en: 'That is more than can be paid out.',
  },
  insufficient_balance: { status: 422, zh: '余额不足。', en: 'Not enough balance.' },
  amount_out_of_range: {
    status: 422,
    zh: '金额超出允许的范围。',
    en: 'That amount is out of range.',
  },
  mixed_basket: {
    status: 422,
    zh: '一次只能结算同一家店、同一币种的商品。',
    en: 'A checkout holds one merchant and one currency.',
  },
  weak_password: { status: 422, zh: '密码至少 10 位。', en: 'Use at least 10 characters.' },
  too_many_requests: {
    status: 429,
    zh: '操作太频繁，请稍后再试。',
    en: 'Too many tries. Please wait a moment.',
  },
  bill_unreadable: {
    status: 502,
    zh: '支付网络的账单不完整或格式不对，没有采用。',
    en: 'The payment network’s bill is incomplete or malformed and was not used.',
  },
  unavailable: {
    status: 503,
    zh: '系统繁忙，请稍后再试。',
    en: 'We’re busy right now. Please try again shortly.',
  },
} as const satisfies Record<string, { status: number; zh: string; en: string }>

export type ErrorCode = keyof typeof ERRORS

/** The one error thrown on purpose: a code from {@link ERRORS}, with facts for the reader and never a secret. */
export class OnetillError extends Error {
  override readonly name = 'OnetillError'
  constructor(
    readonly code: ErrorCode,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
  get status(): number {
    return ERRORS[this.code].status
  }
}

/** The sentence people read, in their language. */
export function errorSentence(code: ErrorCode, locale: string): string {
  return locale.startsWith('zh') ? ERRORS[code].zh : ERRORS[code].en
}
