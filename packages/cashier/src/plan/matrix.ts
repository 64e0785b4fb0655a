import { ALIPAY_ROWS } from './matrix/alipay'
import { BALANCE_ROWS } from './matrix/balance'
import { STRIPE_ROWS } from './matrix/stripe'
import { WECHATPAY_ROWS } from './matrix/wechatpay'
import type { Matrix } from './matrix-row'

/** What can pay where. Raise the version with every edit: decisions are stored with it and replayed against the next. */
export const MATRIX: Matrix = {
  version: '2026-01',
  rows: [...BALANCE_ROWS, ...WECHATPAY_ROWS, ...ALIPAY_ROWS, ...STRIPE_ROWS],
}
