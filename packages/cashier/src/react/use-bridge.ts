'use client'

import type { Flow } from '@onetill/contract'
import { useRef } from 'react'
import type { BridgeParams } from './bridges/bridge'
import { callBridge } from './bridges/call-bridge'
import type { SetState } from './checkout-effects'
import { withMissing } from './panel-state'

/** Opens a payment app's sheet, one at a time, and asks the cashier when the buyer is back from it. */
export function useBridge(setState: SetState, check: () => Promise<void>) {
  const open = useRef(false)
  const latest = useRef(check)
  latest.current = check
  return (flow: Flow, params: BridgeParams): void => {
    if (open.current) return
    open.current = true
    setState((now) => ({ ...now, bridge: 'open', problem: null }))
    void callBridge(window, flow, params).then((result) => {
      open.current = false
      if (result === 'missing') {
        setState((now) => ({ ...withMissing(now, [flow]), choosing: true }))
        return
      }
      setState((now) => ({ ...now, bridge: result }))
      // Even "canceled" is only the app's word.
      void latest.current()
    })
  }
}
