'use client'

import type { Flow } from '@onetill/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type Busy,
  backToParent,
  type PanelState,
  startPanel,
  withLook,
  withProblem,
} from './panel-state'
import type { DetailsChange, Session, Till } from './till'
import { type CheckoutScreen, isWatched, screenOf } from './view-of-look'

/** Everything a buyer can do on the panel, and what the panel shows. */
export type CheckoutModel = {
  readonly state: PanelState
  readonly screen: CheckoutScreen
  pick(flow: Flow): void
  /** Stores what was typed, if anything was, and pays through the flow. */
  pay(flow: Flow, change?: DetailsChange): Promise<void>
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

type SetState = (change: (state: PanelState) => PanelState) => void

/** Drives one checkout, and the top-up that may be inside it. */
export function useCheckout(opened: Session): CheckoutModel {
  const [state, setState] = useState(() => startPanel(opened))
  const keys = useRef(new Map<string, string>())
  const { look, till } = state.session
  const { choosing, closed } = state
  const run = useOneAtATime(till, setState)
  const screen = screenOf(look, { now: new Date(), choosing, closed })
  const watched = isWatched(screen)

  const refresh = useCallback(() => {
    till.look().then(
      (seen) => setState((now) => withLook(now, seen)),
      () => undefined, // The next change, or the next poll, asks again.
    )
  }, [till])
  useEffect(() => (watched ? till.watch(refresh) : undefined), [watched, till, refresh])
  useReturn(watched, refresh)
  useDeadline(look.checkout.heldUntil, refresh)
  useEndOfTopUp(state, screen, setState)

  return {
    state,
    screen,
    pick: (picked) => setState((now) => ({ ...now, picked, problem: null })),
    pay: (flow, change) =>
      run('paying', async () => {
        if (change && Object.keys(change).length > 0) {
          const seen = await till.update(change)
          setState((now) => ({ ...withLook(now, seen), editing: false }))
        }
        await payOnce(till, keys.current, look.checkout.id, flow)
        const seen = await till.look()
        setState((now) => ({ ...withLook(now, seen), choosing: false }))
      }),
    update: (change) =>
      run('updating', async () => {
        const seen = await till.update(change)
        setState((now) => withLook(now, seen))
      }),
    check: () =>
      run('checking', async () => {
        const seen = await till.check()
        setState((now) => withLook(now, seen))
      }),
    renew: () =>
      run('checking', async () => {
        const seen = await till.check()
        setState((now) => withLook(now, seen))
        const expired = seen.attempt?.state === 'failed' && seen.attempt.failure === 'expired'
        if (!seen.attempt || !expired || seen.checkout.status === 'canceled') return
        await payOnce(till, keys.current, seen.checkout.id, seen.attempt.flow)
        const renewed = await till.look()
        setState((now) => withLook(now, renewed))
      }),
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

/** One thing at a time; what goes wrong becomes a problem to show, and nothing typed is lost. */
function useOneAtATime(till: Till, setState: SetState) {
  const running = useRef(false)
  return async (busy: Busy, act: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    setState((now) => ({ ...now, busy, problem: null }))
    try {
      await act()
      setState((now) => ({ ...now, busy: null }))
    } catch (error) {
      setState((now) => withProblem(now, till.problemOf(error)))
    } finally {
      running.current = false
    }
  }
}

/** Pays under a key of its own. A try whose answer was lost is repeated under the same key. */
async function payOnce(
  till: Till,
  keys: Map<string, string>,
  checkoutId: string,
  flow: Flow,
): Promise<void> {
  const intent = `${checkoutId} ${flow}`
  const key = keys.get(intent) ?? crypto.randomUUID()
  keys.set(intent, key)
  const outcome = await till.pay(key, flow)
  keys.delete(intent)
  if (outcome.status !== 'pending' || outcome.insteadOf) return
  if (outcome.present.kind === 'redirect') {
    till.leave(outcome.present.url)
  }
}

/** Coming back to the window, from another app or from history, looks at once. */
function useReturn(watched: boolean, refresh: () => void): void {
  useEffect(() => {
    if (!watched) return
    const seen = () => document.visibilityState === 'visible' && refresh()
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('pageshow', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('pageshow', seen)
    }
  }, [watched, refresh])
}

/** Asks again a moment after the stock's time ran out. */
function useDeadline(heldUntil: Date, refresh: () => void): void {
  const deadline = heldUntil.getTime()
  useEffect(() => {
    const left = deadline - Date.now()
    if (left <= 0) return
    const timer = setTimeout(refresh, left + 2_500)
    return () => clearTimeout(timer)
  }, [deadline, refresh])
}

/** A paid top-up leads back to what it was for, with the balance ready. */
function useEndOfTopUp(state: PanelState, screen: CheckoutScreen, setState: SetState): void {
  const parent = state.parent
  const paid = screen.kind === 'paid'
  const { purpose, returnTo } = state.session.look.checkout
  const leadsBack = purpose === 'top_up' && !parent ? returnTo : null
  useEffect(() => {
    if (paid && leadsBack) window.location.replace(leadsBack)
  }, [paid, leadsBack])
  useEffect(() => {
    if (!parent || !paid) return
    parent.session.till.look().then(
      (seen) => setState((now) => (now.parent === parent ? backToParent(now, seen) : now)),
      () => undefined,
    )
  }, [parent, paid, setState])
}
