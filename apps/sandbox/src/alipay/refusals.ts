/** Refusals in the network's own words (https://opendocs.alipay.com/common/02km9f and each method's page). */
export const REFUSALS = {
  'isv.missing-method': { code: '40001', message: '缺少方法名参数' },
  'isv.invalid-app-id': { code: '40002', message: '无效的AppID参数' },
  'isv.invalid-signature': {
    code: '40002',
    message: '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配',
  },
  'isv.invalid-parameter': { code: '40002', message: '参数无效' },
  'isv.invalid-method': { code: '40002', message: '不存在的方法名' },
  'isp.bill_not_exist': { code: '40004', message: '账单不存在' },
  'ACQ.INVALID_PARAMETER': { code: '40004', message: '参数无效' },
  'ACQ.ACCESS_FORBIDDEN': { code: '40004', message: '无权限使用接口' },
  'ACQ.CONTEXT_INCONSISTENT': { code: '40004', message: '交易信息被篡改' },
  'ACQ.TRADE_HAS_SUCCESS': { code: '40004', message: '交易已被支付' },
  'ACQ.TRADE_HAS_CLOSE': { code: '40004', message: '交易已经关闭' },
  'ACQ.TRADE_NOT_EXIST': { code: '40004', message: '交易不存在' },
  'ACQ.TRADE_STATUS_ERROR': { code: '40004', message: '交易状态不合法' },
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': { code: '40004', message: '退款金额超限' },
  'ACQ.REFUND_FEE_ERROR': { code: '40004', message: '交易退款金额有误' },
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': {
    code: '40004',
    message: '商户的支付宝账户中无足够的资金进行撤销',
  },
  'ACQ.SYSTEM_ERROR': { code: '20000', message: '系统错误' },
} as const satisfies Record<string, { code: string; message: string }>

export type RefusalCode = keyof typeof REFUSALS

const MESSAGES: Readonly<Record<string, string>> = {
  '20000': 'Service Currently Unavailable',
  '40001': 'Missing Required Arguments',
  '40002': 'Invalid Arguments',
  '40004': 'Business Failed',
}

export class Refusal extends Error {
  constructor(readonly subCode: RefusalCode) {
    super(subCode)
  }
}

export function describeRefusal(subCode: RefusalCode): object {
  const { code, message } = REFUSALS[subCode]
  return { code, msg: MESSAGES[code], sub_code: subCode, sub_msg: message }
}
