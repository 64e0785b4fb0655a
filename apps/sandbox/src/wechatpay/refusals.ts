/** Refusals in the network's own words and status codes (https://pay.weixin.qq.com/doc/v3/merchant/4012791877). */
export const REFUSALS = {
  PARAM_ERROR: { status: 400, message: '参数错误' },
  INVALID_REQUEST: { status: 400, message: '请求参数符合参数格式，但不符合业务规则' },
  APPID_MCHID_NOT_MATCH: { status: 400, message: 'appid和mchid不匹配' },
  ORDERPAID: { status: 400, message: '该订单已支付' },
  ORDER_CLOSED: { status: 400, message: '该订单已关闭' },
  NO_STATEMENT_EXIST: { status: 400, message: '账单文件不存在' },
  SIGN_ERROR: { status: 401, message: '错误的签名，验签失败' },
  NO_AUTH: { status: 403, message: '商户无权限' },
  OUT_TRADE_NO_USED: { status: 403, message: '商户订单号重复' },
  NOT_ENOUGH: { status: 403, message: '基本账户余额不足，请充值后重新发起' },
  RULE_LIMIT: { status: 403, message: '业务规则限制' },
  ORDER_NOT_EXIST: { status: 404, message: '订单不存在' },
  RESOURCE_NOT_EXISTS: { status: 404, message: '订单号不存在' },
  FREQUENCY_LIMITED: { status: 429, message: '频率超限' },
  SYSTEM_ERROR: { status: 500, message: '系统异常，请稍后重试' },
} as const satisfies Record<string, { status: number; message: string }>

export type RefusalCode = keyof typeof REFUSALS

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string = REFUSALS[code].message,
    readonly detail?: Readonly<Record<string, string>>,
  ) {
    super(message)
  }
}
