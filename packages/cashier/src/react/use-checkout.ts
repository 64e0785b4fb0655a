'use client'

import type { CheckoutLook, Flow, Outcome } from '@onetill/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BridgeParams } from './bridges/bridge'
import {
  type SetState,
  useDeadline,
  useEndOfTopUp,
  useMissingApps,
  useOneAtATime,
  useResume,
  useReturn,
} from './checkout-effects'
import { backToParent, type PanelState, startPanel, withLook } from './panel-state'
import { type OpenKeys, payOnce } from './pay-once'
import type { DetailsChange, Session, Till } from './till'
import { useBridge } from './use-bridge'
import { type CheckoutScreen, codeRanOut, isWatched, screenOf } from './view-of-look'

/** Everything a buyer can do on the panel, and what the panel shows. */
export type CheckoutModel = {
  readonly state: PanelState
  readonly screen: CheckoutScreen
  pick(flow: Flow): void
  /** Stores what was typed, if anything was, and pays through the flow. */
  pay(flow: Flow, change?: DetailsChange): Promise<void>
  /** Opens a payment app's sheet again for an attempt that is open already. */
  openBridge(flow: Flow, params: BridgeParams): void
  /** Opens this checkout outside the frame. */
  openWindow(): void
  update(change: DetailsChange): Promise<void>
  check(): Promise<void>
  /** A code ran out: makes sure that it wasn't paid, then asks for a new one for the same checkout. */
  renew(): Promise<void>
  chooseAnother(): void
  edit(editing: boolean): void
  /** Opens the choice of an amount, changes it, or with null leaves it. */
  startTopUp(topUpMinor: bigint | null): void
  topUp(amountMinor: bigint): Promise<void>
  leaveTopUp(): void
  reopen(): Promise<void>
}

/** Drives one checkout, and the top-up that may be inside it. */
export function useCheckout(opened: Session): CheckoutModel {
  const [state, setState] = useState(() => startPanel(opened))
  const { look, till } = state.session
  const screen = screenOf(look, lookAround(state))
  const run = useOneAtATime(till, setState)
  const check = () => run('checking', async () => show(setState, await till.check()))
  const openBridge = useBridge(setState, check)
  const start = useStart(state.session, setState, openBridge)
  const renew = () => run('checking', () => renewCode(till, start, setState))
  const pay = (flow: Flow, change: DetailsChange = {}) =>
    run('paying', async () => {
      if (Object.keys(change).length > 0) {
        show(setState, await till.update(change))
        setState((now) => ({ ...now, editing: false }))
      }
      await start(flow)
    })

  useNews(state, screen, setState, renew)
  useEndOfTopUp(state, screen, setState)
  useMissingApps(setState)
  useResume(opened.resume, (flow) => void run('paying', () => start(flow, true)))
  return {
    state,
    screen,
    pay,
    check,
    renew,
    openBridge,
    ...useSteps(state, setState, run),
  }
}

/** What changes nothing at a network. */
function useSteps(
  { session: { look, till } }: PanelState,
  setState: SetState,
  run: ReturnType<typeof useOneAtATime>,
): Omit<CheckoutModel, 'state' | 'screen' | 'pay' | 'check' | 'renew' | 'openBridge'> {
  return {
    pick: (picked) => setState((now) => ({ ...now, picked, problem: null })),
    openWindow() {
      const isOpen = till.openWindow?.() ?? false
      setState((now) => ({ ...now, window: isOpen ? 'opened' : 'blocked' }))
    },
    update: (change) => run('updating', async () => show(setState, await till.update(change))),
    chooseAnother: () => setState((now) => ({ ...now, choosing: true, problem: null })),
    edit: (editing) => setState((now) => ({ ...now, editing })),
    startTopUp: (topUpMinor) => setState((now) => ({ ...now, topUpMinor, problem: null })),
    topUp: (amountMinor) =>
      run('opening', async () => {
        const inner = await till.topUp(amountMinor, look.checkout.currency)
        setState((now) => startPanel(inner, now))
      }),
    leaveTopUp: () => setState((now) => backToParent(now, null)),
    reopen: () =>
      run('opening', async () => {
        const again = await till.reopen?.(look)
        if (again) setState((now) => startPanel(again, now.parent))
      }),
  }
}

/** Pays through a flow and does what the cashier then says. */
function useStart(
  { look, till }: Session,
  setState: SetState,
  openBridge: CheckoutModel['openBridge'],
): (flow: Flow, isResumed?: boolean) => Promise<void> {
  const keys = useRef<OpenKeys>(new Map())
  return async (flow, isResumed = false) => {
    const outcome = await payOnce(till, keys.current, look.checkout.id, flow)
    if (isDetour(outcome)) {
      // Back from one detour already: going by itself on another would lead in circles.
      if (isResumed) setState((now) => ({ ...now, problem: PAYER_UNKNOWN }))
      else till.identify(outcome.present.url, flow)
      return
    }
    // Nobody is sent to a network they didn't pick: the panel says so first.
    const isPicked = outcome.status === 'pending' && !outcome.insteadOf
    const present = isPicked ? outcome.present : null
    if (present?.kind === 'redirect') till.leave(present.url)
    show(setState, await till.look())
    setState((now) => ({ ...now, choosing: false, bridge: null }))
    if (present?.kind === 'sdk') openBridge(flow, present.params)
  }
}

type Detour = { readonly present: { readonly kind: 'redirect'; readonly url: string } }

/** No attempt exists yet: the network first tells who pays. */
function isDetour(outcome: Outcome): outcome is Extract<Outcome, { status: 'pending' }> & Detour {
  const isEarly = outcome.status === 'pending' && outcome.attemptId === null
  return isEarly && outcome.present.kind === 'redirect'
}

const PAYER_UNKNOWN = { code: 'payer_unknown', sentence: '', facts: {} } as const

async function renewCode(
  till: Till,
  start: (flow: Flow) => Promise<void>,
  setState: SetState,
): Promise<void> {
  const seen = await till.check()
  const { attempt } = seen
  if (!attempt || !codeRanOut(attempt.id, seen)) return show(setState, seen)
  try {
    await start(attempt.flow)
  } catch (error) {
    show(setState, seen)
    throw error
  }
}

/** While something may change without the buyer, the panel follows; a code that ran out is renewed at once. */
function useNews(
  { session: { look, till } }: PanelState,
  screen: CheckoutScreen,
  setState: SetState,
  renew: () => Promise<void>,
): void {
  const watched = isWatched(screen, look)
  const latest = useRef({ renew, scanned: null as string | null })
  latest.current = { renew, scanned: screen.kind === 'scan' ? (look.attempt?.id ?? null) : null }
  const refresh = useCallback(() => {
    till.look().then(
      (seen) => {
        const { scanned } = latest.current
        if (scanned && codeRanOut(scanned, seen)) void latest.current.renew()
        else show(setState, seen)
      },
      () => undefined, // The next change, or the next poll, asks again.
    )
  }, [till, setState])
  useEffect(() => (watched ? till.watch(refresh) : undefined), [watched, till, refresh])
  useReturn(watched, refresh)
  useDeadline(look.checkout.heldUntil, till, refresh)
}

function show(setState: SetState, look: CheckoutLook): void {
  setState((now) => withLook(now, look))
}

function lookAround({ choosing, closed, bridge, missing, session }: PanelState) {
  return {
    now: new Date(session.till.now()),
    choosing,
    closed,
    returned: bridge === 'returned',
    missing,
  }
}
