'use client'

import type { ApplicationView, FieldProblem } from '@onetill/contract'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import {
  afterSave,
  changeField,
  type Draft,
  enteredFields,
  fieldsToSave,
  openDraft,
  settleClashes,
  toSave,
  type Value,
  withProblems,
} from '@/application/draft'
import type { FieldName } from '@/application/field-names'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { isWritable } from './current-application'

/** Why nothing is being saved: in the server's words, or nothing answered at all. */
export type SaveFailure = { readonly code?: string; readonly sentence?: string }

export type DraftDesk = {
  readonly draft: Draft
  readonly saving: boolean
  readonly failure: SaveFailure | undefined
  /** Where the cursor is: a half-typed answer is neither sent nor judged. */
  readonly focused: FieldName | undefined
  change(name: FieldName, value: Value): void
  focus(name: FieldName): void
  /** Leaves a field, and saves what is in it. */
  leave(): void
  /** Changes and saves at once, for what is chosen rather than typed. */
  choose(name: FieldName, value: Value): void
  mark(problems: Readonly<Partial<Record<FieldName, FieldProblem>>>): void
  settle(choice: 'here' | 'elsewhere'): void
  /** Waits for something on its way into the form, such as a picture, before anything counts as saved. */
  waitFor<T>(work: Promise<T>): Promise<T>
  /** Saves everything, and returns the form as it stands then. */
  save(): Promise<Draft>
}

const DraftContext = createContext<DraftDesk | null>(null)

export function useDraft(): DraftDesk {
  const desk = useContext(DraftContext)
  if (!desk) throw new Error('a field of the application stands outside its form')
  return desk
}

/** Saves are answered one after the other; more than a few in a row would mean that two devices take turns. */
const MOST_ROUNDS = 6

/** Keeps the application across its pages, and saves it by itself. */
export function DraftProvider({
  application,
  children,
}: {
  application: ApplicationView
  children: ReactNode
}) {
  const [draft, setDraft] = useState(() => openDraft(application))
  const [saving, setSaving] = useState(false)
  const [coming, setComing] = useState(0)
  const [failure, setFailure] = useState<SaveFailure>()
  const [focused, setFocused] = useState<FieldName>()
  const latest = useRef(draft)
  const typing = useRef<FieldName>(undefined)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const uploads = useRef(new Set<Promise<unknown>>())

  function put(next: Draft) {
    latest.current = next
    setDraft(next)
  }

  async function sendAll(everything: boolean) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const sent = latest.current
      const names = fieldsToSave(sent).filter((name) => everything || name !== typing.current)
      if (names.length === 0) return
      const answer = await api.merchant.saveApplication.mutate(toSave(sent, names))
      put(afterSave(latest.current, sent, names, answer))
      if (!isWritable(latest.current.saved)) return
    }
  }

  function enqueue(everything: boolean): Promise<void> {
    queue.current = queue.current.then(async () => {
      setSaving(true)
      try {
        await sendAll(everything)
        setFailure(undefined)
      } catch (error) {
        setFailure(errorOf(error) ?? {})
      }
      setSaving(false)
    })
    return queue.current
  }

  const desk: DraftDesk = {
    draft,
    saving: saving || coming > 0,
    failure,
    focused,
    change: (name, value) => put(changeField(latest.current, name, value)),
    focus(name) {
      typing.current = name
      setFocused(name)
    },
    leave() {
      typing.current = undefined
      setFocused(undefined)
      void enqueue(false)
    },
    choose(name, value) {
      put(changeField(latest.current, name, value))
      void enqueue(false)
    },
    mark: (problems) => put(withProblems(latest.current, problems as Record<string, FieldProblem>)),
    settle(choice) {
      put(settleClashes(latest.current, choice))
      void enqueue(false)
    },
    async waitFor(work) {
      uploads.current.add(work)
      setComing(uploads.current.size)
      try {
        return await work
      } finally {
        uploads.current.delete(work)
        setComing(uploads.current.size)
      }
    },
    async save() {
      await Promise.allSettled(uploads.current)
      await enqueue(true)
      return latest.current
    },
  }
  const isKept = () => uploads.current.size === 0 && enteredFields(latest.current).length === 0
  useSaveOnLeaving(isKept, enqueue)
  return <DraftContext value={desk}>{children}</DraftContext>
}

/** Saves when the app goes to the background or comes back online, and asks before a tab with unsaved work closes. */
function useSaveOnLeaving(isKept: () => boolean, enqueue: (everything: boolean) => Promise<void>) {
  const held = useRef({ isKept, enqueue })
  held.current = { isKept, enqueue }
  useEffect(() => {
    const save = () => void held.current.enqueue(true)
    const onHidden = () => document.visibilityState === 'hidden' && save()
    const onUnload = (event: BeforeUnloadEvent) => {
      if (held.current.isKept()) return
      save()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('online', save)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('online', save)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [])
}
