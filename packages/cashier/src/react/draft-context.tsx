'use client'

import type { CheckoutNeed } from '@onetill/contract'
import { createContext, type ReactNode, useContext, useState } from 'react'
import {
  changeOf,
  type DetailProblems,
  type DraftDetails,
  EMPTY_ADDRESS,
  likelyCountry,
  problemsOf,
} from './draft-details'
import { readRemembered, remember } from './remembered-details'
import type { DetailsChange } from './till'
import type { CheckoutModel } from './use-checkout'

/** What is typed, shared by the form and by the button that pays. */
export type Draft = {
  readonly details: DraftDetails
  readonly problems: DetailProblems
  /** The parts of the form that are open. */
  readonly asked: readonly CheckoutNeed[]
  type(details: DraftDetails): void
  /** What to store, or undefined after marking what is wrong. */
  submit(): DetailsChange | undefined
}

const Context = createContext<Draft | null>(null)

export function DraftProvider({ model, children }: { model: CheckoutModel; children: ReactNode }) {
  const { checkout } = model.state.session.look
  const [details, setDetails] = useState<DraftDetails>(() => {
    const remembered = readRemembered()
    return {
      email: checkout.email ?? remembered?.email ?? '',
      address: checkout.address ??
        remembered?.address ?? {
          ...EMPTY_ADDRESS,
          country: likelyCountry(navigator.languages),
        },
    }
  })
  const [judged, setJudged] = useState(false)
  const asked = askedOf(model)
  const problems = problemsOf(details, asked)
  const draft: Draft = {
    details,
    problems: judged ? problems : {},
    asked,
    type: setDetails,
    submit() {
      if (Object.keys(problems).length > 0) {
        setJudged(true)
        focusFirstProblem()
        return undefined
      }
      if (asked.length > 0) remember(details)
      return changeOf(details, asked)
    },
  }
  return <Context value={draft}>{children}</Context>
}

export function useDraft(): Draft {
  const draft = useContext(Context)
  if (!draft) throw new Error('the form stands inside a DraftProvider')
  return draft
}

function askedOf({ state }: CheckoutModel): readonly CheckoutNeed[] {
  const { needs, email, address } = state.session.look.checkout
  if (!state.editing) return needs
  return (['email', 'address'] as const).filter(
    (need) => needs.includes(need) || (need === 'email' ? email : address),
  )
}

function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-till] [aria-invalid="true"]')?.focus()
  })
}
