import type { Flow } from '@onetill/contract'

/**
 * What became of a payment app's own sheet. `returned` says that the buyer came back, not that they paid: the cashier
 * is asked. `missing` says that there is no such app here, so another flow has to do.
 */
export type BridgeResult = 'returned' | 'canceled' | 'failed' | 'missing'

export type BridgeParams = Readonly<Record<string, string>>

/** What the apps put into the page, as far as this panel calls it. */
export interface BridgeHost {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener'>
  readonly WeixinJSBridge?: {
    invoke(name: string, params: BridgeParams, callback: (answer: WeixinAnswer) => void): void
  }
  readonly AlipayJSBridge?: {
    call(name: string, params: BridgeParams, callback: (answer: AlipayAnswer) => void): void
  }
  /** Our own app's object; docs/native-client.md says what it promises. */
  readonly onetill?: {
    installed(): Promise<readonly string[]>
    pay(flow: Flow, params: BridgeParams): Promise<'returned' | 'canceled'>
  }
}

export type WeixinAnswer = { readonly err_msg?: string }
export type AlipayAnswer = { readonly resultCode?: string | number }

/** Apps add their bridge some time after the page has loaded, or never. */
export const BRIDGE_PATIENCE_MILLIS = 5_000

/** Waits until the app says that its bridge is there; undefined when it doesn't within the time given. */
export function whenThere<T>(
  find: () => T | undefined,
  { document }: Pick<BridgeHost, 'document'>,
  event: string,
  patienceMillis: number,
): Promise<T | undefined> {
  const there = find()
  if (there) return Promise.resolve(there)
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      document.removeEventListener(event, end)
      resolve(find())
    }
    const timer = setTimeout(end, patienceMillis)
    document.addEventListener(event, end)
  })
}
