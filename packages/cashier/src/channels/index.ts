export type * from './channel'
export { createWechatpay, type WechatpayConfig } from './wechatpay/channel'
