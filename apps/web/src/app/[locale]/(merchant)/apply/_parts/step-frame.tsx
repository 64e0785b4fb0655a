'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ApplySteps, type StepName } from './apply-steps'
import { ElsewhereBanner } from './elsewhere-banner'
import { SaveFailed, SaveState } from './save-state'

type StepFrameProps = {
  step: StepName
  /** The way on, and back. */
  actions: ReactNode
  children: ReactNode
}

/** One page of the application: how far it is, what is asked, and the way on in sight. */
export function StepFrame({ step, actions, children }: StepFrameProps) {
  const words = useTranslations('apply.block')
  return (
    <div className="mx-auto max-w-[38rem]">
      <div className="rounded-xl border border-line bg-surface px-2 pt-4 pb-3">
        <ApplySteps current={step} />
      </div>
      <header className="mt-7 mb-5">
        <h1 className="text-2xl font-semibold tracking-tight">{words(`${step}.title`)}</h1>
        <p className="mt-1 text-ink-2">{words(`${step}.lead`)}</p>
      </header>
      <div className="flex flex-col gap-3 not-empty:mb-5">
        <SaveFailed />
        <ElsewhereBanner />
      </div>
      {children}
      <div className="sticky bottom-0 z-10 -mx-4 mt-6 border-t border-line bg-paper/90 px-4 pt-3 pb-[max(0.875rem,env(safe-area-inset-bottom))] backdrop-blur-xl sm:-mx-0 sm:px-0">
        <div className="flex items-center justify-between gap-3">
          <SaveState />
          <div className="flex items-center gap-2.5">{actions}</div>
        </div>
      </div>
    </div>
  )
}

/** A group of fields on its own sheet. */
export function FieldGroup({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-5.5 rounded-xl border border-line bg-surface p-4 sm:p-6">
      {children}
    </div>
  )
}
