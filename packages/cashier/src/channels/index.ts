export { createAlipay } from './alipay/channel'
export type { AlipayConfig } from './alipay/client'
export type * from './channel'
export { createWechatpay, type WechatpayConfig } from './wechatpay/channel'
