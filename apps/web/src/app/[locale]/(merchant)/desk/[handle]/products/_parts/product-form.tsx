'use client'

import type { DeskProductView, ProductInput, SavedProduct } from '@onetill/contract'
import { GOODS_TYPES } from '@onetill/contract'
import { Banner, Button, Section, SegmentedControl, TextArea, TextField, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { get, useForm } from 'react-hook-form'
import { useTRPC } from '@/trpc/provider'
import { PictureField } from '../../_parts/picture-field'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { useFailureSentence } from '../../_parts/use-failure-toast'
import { OptionEditor } from './option-editor'
import { draftOf, EMPTY_PRODUCT, type OptionDraft, type ProductDraft } from './product-draft'
import { resolveProduct } from './resolve-product'
import { MOST_VARIANTS, spreadVariants } from './spread-variants'
import { VariantMatrix } from './variant-matrix'

type Props = { merchantId: string; currency: string; base: string; product?: DeskProductView }

/** Adding a product and editing one. Whatever goes wrong, what was typed stays. */
export function ProductForm({ merchantId, currency, base, product }: Props) {
  const words = useTranslations('desk.product')
  const router = useRouter()
  const trpc = useTRPC()
  const sentenceOf = useFailureSentence()
  const [problem, setProblem] = useState<string>()
  const form = useForm<ProductDraft, unknown, ProductInput>({
    defaultValues: product ? draftOf(product) : EMPTY_PRODUCT,
    resolver: resolveProduct,
    shouldFocusError: false,
  })
  const { errors, isDirty, isSubmitting } = form.formState
  const create = useMutation(trpc.product.create.mutationOptions())
  const update = useMutation(trpc.product.update.mutationOptions())
  const draft = form.watch()
  const set = <Key extends keyof ProductDraft>(key: Key, value: ProductDraft[Key]) =>
    form.setValue(key as 'title', value as string, {
      shouldDirty: true,
      shouldValidate: form.formState.isSubmitted,
    })

  function setOptions(options: OptionDraft[]) {
    const variants = spreadVariants(options, draft.variants)
    if (variants.length > MOST_VARIANTS) {
      toast(words('tooMany', { count: MOST_VARIANTS }))
      return
    }
    set('options', options)
    set('variants', variants)
  }

  /** The fields' errors in the reader's words; the schema's own are for developers. */
  function errorAt(path: string, missing: string, wrong = missing): string | undefined {
    const error = get(errors, path) as { type?: string; message?: string } | undefined
    if (!error) return undefined
    if (error.type === 'held') return error.message
    const value = get(draft, path) as unknown
    return value === null || value === '' || value === undefined ? missing : wrong
  }

  async function save(input: ProductInput) {
    setProblem(undefined)
    try {
      if (!product) {
        const made = await create.mutateAsync({ merchantId, product: input })
        form.reset(draftOf(made))
        toast(words('created'))
        router.replace(base)
        return
      }
      settle(await update.mutateAsync({ productId: product.id, product: input }))
    } catch (error) {
      setProblem(sentenceOf(error))
    }
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
    toast(words('saved'))
    router.refresh()
  }

  function refuse() {
    setProblem(words('incomplete'))
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>('[aria-invalid=true], [data-problem]')
        ?.scrollIntoView({ block: 'center' })
    })
  }

  const noPicture = errors.images ? words('needsPicture') : undefined
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(save, refuse)}
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:items-start lg:gap-8"
    >
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
      <div className="flex min-w-0 flex-col gap-6">
        <Section title={words('about')}>
          <div className="flex flex-col gap-5">
            <div data-problem={noPicture && true}>
              <PictureField
                merchantId={merchantId}
                label={words('pictures')}
                keys={draft.images}
                onKeys={(images) => set('images', images)}
                error={noPicture}
              />
            </div>
            <TextField
              label={words('title')}
              value={draft.title}
              maxLength={120}
              error={errorAt('title', words('needsTitle'))}
              onChange={(event) => set('title', event.target.value)}
            />
            <TextArea
              label={words('description')}
              note={words('optional')}
              value={draft.description}
              maxLength={5000}
              rows={5}
              onChange={(event) => set('description', event.target.value)}
            />
          </div>
        </Section>
        <Section title={words('options')} detail={words('optionsDetail')}>
          <OptionEditor
            options={draft.options}
            onOptions={setOptions}
            errorAt={(at) =>
              errorAt(`options.${at}`, words('needsOption')) && !draft.options[at]?.name.trim()
                ? words('needsOption')
                : errors.options && draft.options[at]?.values.length === 0
                  ? words('needsValue')
                  : undefined
            }
          />
        </Section>
        <Section title={words(draft.options.length > 0 ? 'variants' : 'priceAndStock')}>
          <VariantMatrix
            variants={draft.variants}
            currency={currency}
            onVariants={(variants) => set('variants', variants)}
            errorAt={(at, field) =>
              errorAt(`variants.${at}.${field}`, ...variantWords(words, field))
            }
          />
        </Section>
      </div>
      <aside className="flex flex-col gap-4 lg:sticky lg:top-9">
        <Section title={words('goodsType')} detail={words(`goodsDetail.${draft.goodsType}`)}>
          <SegmentedControl
            legend={words('goodsType')}
            name="goodsType"
            value={draft.goodsType}
            onValueChange={(goodsType) => set('goodsType', goodsType)}
            options={GOODS_TYPES.map((value) => ({ value, label: words(`goods.${value}`) }))}
            className="w-full"
          />
        </Section>
        <div className="sticky bottom-4 z-10 flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-float lg:static lg:shadow-none">
          {problem && <Banner tone="bad">{problem}</Banner>}
          <Button type="submit" variant="primary" fullWidth loading={isSubmitting}>
            {words(product ? 'save' : 'create')}
          </Button>
          <p aria-live="polite" className="text-center text-xs text-ink-3">
            {isDirty ? words('unsaved') : product ? words('allSaved') : words('nextStep')}
          </p>
        </div>
      </aside>
    </form>
  )
}

type Words = ReturnType<typeof useTranslations<'desk.product'>>

/** What each field says when it is empty, and when it is filled in wrongly. */
function variantWords(
  words: Words,
  field: 'priceMinor' | 'compareAtMinor' | 'stock' | 'sku',
): [missing: string, wrong: string] {
  if (field === 'priceMinor') return [words('needsPrice'), words('wrongPrice')]
  if (field === 'compareAtMinor') return [words('wrongCompareAt'), words('wrongCompareAt')]
  if (field === 'stock') return [words('needsStock'), words('wrongStock')]
  return [words('wrongSku'), words('wrongSku')]
}
