import type { Flow } from '@onetill/contract'
import type { BridgeHost, BridgeParams, BridgeResult } from './bridge'

/** The app that each native flow needs on the device, by the names the shell gives them. */
const APPS: Readonly<Partial<Record<Flow, string>>> = {
  'wechatpay.app': 'wechat',
  'alipay.app': 'alipay',
}

/** The native flows whose app isn't on this device; none where no shell says anything. */
export async function missingFlows(host: BridgeHost): Promise<readonly Flow[]> {
  const installed = await host.onetill?.installed().catch(() => undefined)
  if (!installed) return []
  const flows = Object.keys(APPS) as Flow[]
  return flows.filter((flow) => !installed.includes(APPS[flow] ?? ''))
}

/** Through the shell's SDKs. A shell that breaks its promise has not taken any money: it is asked about all the same. */
export async function payInShell(
  host: BridgeHost,
  flow: Flow,
  params: BridgeParams,
): Promise<BridgeResult> {
  if (!host.onetill || (await missingFlows(host)).includes(flow)) return 'missing'
  return host.onetill.pay(flow, params).catch(() => 'failed' as const)
}
