'use client'

import type { PreviewDays, TermsPreview, TermsProblem, TermsView } from '@onetill/contract'
import { toast } from '@onetill/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import { useTRPC } from '@/trpc/provider'
import { useFailureSentence } from '../../_parts/use-failure-toast'
import { draftOf, findTypos, formOf, type TermsForm } from './terms-draft'

export type Preview = Extract<TermsPreview, { kind: 'preview' }>

/** A merchant's terms being changed: looked at first, then saved. Whatever is refused, what was typed stays. */
export function useTermsForm(merchantId: string, terms: TermsView) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const sentenceOf = useFailureSentence()
  const { seen, form, dirty, change, startFrom } = useDraft(terms)
  const [problems, setProblems] = useState<readonly TermsProblem[]>([])
  const [typos, setTypos] = useState<ReadonlySet<string>>(new Set())
  const [preview, setPreview] = useState<Preview>()
  const [failure, setFailure] = useState<{ conflict: boolean; sentence: string }>()
  const asking = useMutation(trpc.terms.preview.mutationOptions())
  const saving = useMutation(trpc.terms.change.mutationOptions())
  const tellSaved = useTellSaved()
  const { currency } = seen

  /** Goes on from these terms, with what was typed or without it, and nothing held against it. */
  function restart(from: TermsView, keep: 'mine' | 'theirs') {
    startFrom(from, keep)
    setProblems([])
    setTypos(new Set())
    setPreview(undefined)
    setFailure(undefined)
  }

  function fail(error: unknown) {
    setPreview(undefined)
    setFailure({ conflict: errorOf(error)?.code === 'conflict', sentence: sentenceOf(error) })
  }

  function refuse(found: readonly TermsProblem[]) {
    setPreview(undefined)
    setProblems(found)
    requestAnimationFrame(showFirstProblem)
  }

  async function review(days: PreviewDays = 7) {
    const wrong = findTypos(form, currency)
    setTypos(wrong)
    setFailure(undefined)
    if (wrong.size > 0) return refuse([])
    await asking
      .mutateAsync({ merchantId, days, terms: draftOf(form, currency) })
      .then((answer) => {
        if (answer.kind === 'refused') return refuse(answer.problems)
        setProblems(answer.warnings)
        setPreview(answer)
      }, fail)
  }

  async function save() {
    const change = { merchantId, version: seen.version, terms: draftOf(form, currency) }
    await saving.mutateAsync(change).then((answer) => {
      if (answer.kind === 'refused') return refuse(answer.problems)
      restart(answer.terms, 'theirs')
      tellSaved()
    }, fail)
  }

  async function catchUp(keep: 'mine' | 'theirs') {
    const options = { ...trpc.terms.get.queryOptions(merchantId), staleTime: 0 }
    await client.fetchQuery(options).then((latest) => restart(latest, keep), fail)
  }

  return {
    ...{ seen, form, problems, typos, preview, failure, dirty, change, review, save, catchUp },
    discard: () => restart(seen, 'theirs'),
    closePreview: () => setPreview(undefined),
    reviewing: asking.isPending,
    saving: saving.isPending,
  }
}

/** What is typed, beside the terms it started from. */
function useDraft(terms: TermsView) {
  const locale = useLocale()
  const [seen, setSeen] = useState(terms)
  const [form, setForm] = useState(() => formOf(terms, locale))
  const { currency } = seen
  const dirty = useMemo(
    () => write(draftOf(form, currency)) !== write(draftOf(formOf(seen, locale), currency)),
    [form, seen, currency, locale],
  )
  return {
    ...{ seen, form, dirty },
    change: (part: Partial<TermsForm>) => setForm((old) => ({ ...old, ...part })),
    startFrom: (from: TermsView, keep: 'mine' | 'theirs') => {
      setSeen(from)
      if (keep === 'theirs') setForm(formOf(from, locale))
    },
  }
}

function useTellSaved() {
  const words = useTranslations('payment')
  const router = useRouter()
  return () => {
    toast(words('saved'))
    router.refresh()
  }
}

const write = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}` : each))

function showFirstProblem() {
  const first = document.querySelector('[data-problem], [aria-invalid=true]')
  first?.scrollIntoView({ block: 'center' })
  if (first instanceof HTMLElement) first.focus({ preventScroll: true })
}
