'use client'

import type { DeskProductView, ProductInput, SavedProduct } from '@onetill/contract'
import { toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { get, useForm } from 'react-hook-form'
import { useTRPC } from '@/trpc/provider'
import { useFailureSentence } from '../../_parts/use-failure-toast'
import { draftOf, EMPTY_PRODUCT, type OptionDraft, type ProductDraft } from './product-draft'
import { resolveProduct } from './resolve-product'
import { MOST_VARIANTS, spreadVariants } from './spread-variants'

export type ProductFormProps = {
  merchantId: string
  currency: string
  /** The list that a new product leads back to. */
  base: string
  product?: DeskProductView
}

/** The draft of a product, its problems in words, and saving it. Whatever goes wrong, what was typed stays. */
export function useProductForm({ merchantId, base, product }: ProductFormProps) {
  const words = useTranslations('desk.product')
  const router = useRouter()
  const save = useSave(product ? product.id : { merchantId })
  const [problem, setProblem] = useState<string>()
  const sentenceOf = useFailureSentence()
  const form = useForm<ProductDraft, unknown, ProductInput>({
    defaultValues: product ? draftOf(product) : EMPTY_PRODUCT,
    resolver: resolveProduct,
    shouldFocusError: false,
  })
  const draft = form.watch()

  function set(part: Partial<ProductDraft>) {
    const how = { shouldDirty: true, shouldValidate: form.formState.isSubmitted }
    for (const [key, value] of Object.entries(part))
      form.setValue(key as 'title', value as string, how)
  }

  function setOptions(options: OptionDraft[]) {
    const variants = spreadVariants(options, draft.variants)
    if (variants.length <= MOST_VARIANTS) set({ options, variants })
    else toast(words('tooMany', { count: MOST_VARIANTS }))
  }

  function settle(saved: SavedProduct) {
    if (saved.kind === 'stock_below_held') {
      const at = draft.variants.findIndex(({ id }) => id === saved.variantId)
      const message = words('belowHeld', { held: saved.held })
      form.setError(`variants.${at}.stock`, { type: 'held', message })
      document.getElementById(`variant-${at}`)?.scrollIntoView({ block: 'center' })
      return
    }
    form.reset(draftOf(saved.product))
    toast(words(product ? 'saved' : 'created'))
    if (product) router.refresh()
    else router.replace(base)
  }

  const submit = form.handleSubmit(
    async (input) => {
      setProblem(undefined)
      await save(input).then(settle, (error) => setProblem(sentenceOf(error)))
    },
    () => {
      setProblem(words('incomplete'))
      requestAnimationFrame(showFirstProblem)
    },
  )

  /** A field's problem in the reader's words; the schema's own are for developers. */
  function errorAt(path: string, missing: string, wrong = missing): string | undefined {
    const error = get(form.formState.errors, path) as
      | { type?: string; message?: string }
      | undefined
    if (!error) return undefined
    if (error.type === 'held') return error.message
    const value = get(draft, path) as unknown
    return value === null || value === '' || value === undefined ? missing : wrong
  }

  return { draft, state: form.formState, problem, set, setOptions, submit, errorAt }
}

export type ProductFormState = ReturnType<typeof useProductForm>

/** Adds to a merchant's shelves, or edits the product named. */
function useSave(target: string | { merchantId: string }) {
  const trpc = useTRPC()
  const create = useMutation(trpc.product.create.mutationOptions())
  const update = useMutation(trpc.product.update.mutationOptions())
  return async (product: ProductInput): Promise<SavedProduct> =>
    typeof target === 'string'
      ? update.mutateAsync({ productId: target, product })
      : { kind: 'saved', product: await create.mutateAsync({ ...target, product }) }
}

function showFirstProblem() {
  const first = document.querySelector<HTMLElement>('[aria-invalid=true], [data-problem]')
  first?.scrollIntoView({ block: 'center' })
}
