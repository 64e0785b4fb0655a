import type { Flow } from '@onetill/contract'
import { payInAlipay } from './alipay-bridge'
import {
  BRIDGE_PATIENCE_MILLIS,
  type BridgeHost,
  type BridgeParams,
  type BridgeResult,
} from './bridge'
import { payInShell } from './onetill-bridge'
import { payInWechat } from './wechat-bridge'

/** Hands what the cashier presented to the app that this flow pays in. Never throws. */
export async function callBridge(
  host: BridgeHost,
  flow: Flow,
  params: BridgeParams,
  patienceMillis = BRIDGE_PATIENCE_MILLIS,
): Promise<BridgeResult> {
  try {
    switch (flow) {
      case 'wechatpay.jsapi':
        return await payInWechat(host, params, patienceMillis)
      case 'alipay.jsapi':
        return await payInAlipay(host, params, patienceMillis)
      case 'wechatpay.app':
      case 'alipay.app':
        return await payInShell(host, flow, params)
      default:
        return 'missing'
    }
  } catch {
    return 'failed'
  }
}
