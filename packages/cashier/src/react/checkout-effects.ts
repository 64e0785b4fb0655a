'use client'

import type { Flow } from '@onetill/contract'
import { useEffect, useRef } from 'react'
import { missingFlows } from './bridges/onetill-bridge'
import { type Busy, backToParent, type PanelState, withMissing, withProblem } from './panel-state'
import type { Till } from './till'
import type { CheckoutScreen } from './view-of-look'

export type SetState = (change: (state: PanelState) => PanelState) => void

/** One thing at a time; what goes wrong becomes a problem to show, and nothing typed is lost. */
export function useOneAtATime(till: Till, setState: SetState) {
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

/** Coming back to the window, from another app or from history, looks at once. */
export function useReturn(watched: boolean, refresh: () => void): void {
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
export function useDeadline(heldUntil: Date, till: Till, refresh: () => void): void {
  const deadline = heldUntil.getTime()
  useEffect(() => {
    const left = deadline - till.now()
    if (left <= 0) return
    const timer = setTimeout(refresh, left + 2_500)
    return () => clearTimeout(timer)
  }, [deadline, till, refresh])
}

/** A paid top-up leads back to what it was for, with the balance ready. */
export function useEndOfTopUp(state: PanelState, screen: CheckoutScreen, setState: SetState): void {
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

/** In our own app, a payment app that isn't installed is not offered. */
export function useMissingApps(setState: SetState): void {
  useEffect(() => {
    void missingFlows(window).then((missing) => {
      if (missing.length > 0) setState((now) => withMissing(now, missing))
    })
  }, [setState])
}

/** Goes on paying, once, where the buyer had left for a moment. */
export function useResume(resume: Flow | undefined, pay: (flow: Flow) => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (!resume || done.current) return
    done.current = true
    pay(resume)
  }, [resume, pay])
}
