'use client'

import { GOODS_TYPES } from '@onetill/contract'
import { Banner, Button, Section, SegmentedControl, TextArea, TextField } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { PictureField } from '../../_parts/picture-field'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { OptionEditor } from './option-editor'
import { type ProductFormProps, type ProductFormState, useProductForm } from './use-product-form'
import { VariantMatrix } from './variant-matrix'

/** Adding a product and editing one. */
export function ProductForm(props: ProductFormProps) {
  const words = useTranslations('desk.product')
  const form = useProductForm(props)
  const { draft, state, problem, set, submit } = form
  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:items-start lg:gap-8"
    >
      <UnsavedGuard dirty={state.isDirty && !state.isSubmitting} />
      <div className="flex min-w-0 flex-col gap-6">
        <About form={form} merchantId={props.merchantId} />
        <Options form={form} />
        <Variants form={form} currency={props.currency} />
      </div>
      <aside className="contents lg:sticky lg:top-9 lg:flex lg:flex-col lg:gap-4">
        <Section title={words('goodsType')} detail={words(`goodsDetail.${draft.goodsType}`)}>
          <SegmentedControl
            legend={words('goodsType')}
            name="goodsType"
            value={draft.goodsType}
            onValueChange={(goodsType) => set({ goodsType })}
            options={GOODS_TYPES.map((value) => ({ value, label: words(`goods.${value}`) }))}
            className="w-full"
          />
        </Section>
        <div className="sticky bottom-4 z-10 flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-float lg:static lg:shadow-none">
          {problem && <Banner tone="bad">{problem}</Banner>}
          <Button type="submit" variant="primary" fullWidth loading={state.isSubmitting}>
            {words(props.product ? 'save' : 'create')}
          </Button>
          <p aria-live="polite" className="text-center text-xs text-ink-3">
            {words(state.isDirty ? 'unsaved' : props.product ? 'allSaved' : 'nextStep')}
          </p>
        </div>
      </aside>
    </form>
  )
}

type Part = { form: ProductFormState }

function About({ form, merchantId }: Part & { merchantId: string }) {
  const words = useTranslations('desk.product')
  const { draft, state, set, errorAt } = form
  const noPicture = state.errors.images ? words('needsPicture') : undefined
  return (
    <Section title={words('about')}>
      <div className="flex flex-col gap-5">
        <div data-problem={noPicture && true}>
          <PictureField
            merchantId={merchantId}
            label={words('pictures')}
            keys={draft.images}
            onKeys={(images) => set({ images })}
            error={noPicture}
          />
        </div>
        <TextField
          label={words('title')}
          value={draft.title}
          maxLength={120}
          error={errorAt('title', words('needsTitle'))}
          onChange={(event) => set({ title: event.target.value })}
        />
        <TextArea
          label={words('description')}
          note={words('optional')}
          value={draft.description}
          maxLength={5000}
          rows={5}
          onChange={(event) => set({ description: event.target.value })}
        />
      </div>
    </Section>
  )
}

function Options({ form }: Part) {
  const words = useTranslations('desk.product')
  const { draft, state, setOptions } = form
  function problemOf(at: number): string | undefined {
    const option = draft.options[at]
    if (!state.isSubmitted || !option) return undefined
    if (!option.name.trim()) return words('needsOption')
    return option.values.length === 0 ? words('needsValue') : undefined
  }
  return (
    <Section title={words('options')} detail={words('optionsDetail')}>
      <OptionEditor options={draft.options} onOptions={setOptions} errorAt={problemOf} />
    </Section>
  )
}

function Variants({ form, currency }: Part & { currency: string }) {
  const words = useTranslations('desk.product')
  const { draft, set, errorAt } = form
  /** What each field says when it is empty, and when it is filled in wrongly. */
  const texts = {
    priceMinor: [words('needsPrice'), words('wrongPrice')],
    compareAtMinor: [words('wrongCompareAt'), words('wrongCompareAt')],
    stock: [words('needsStock'), words('wrongStock')],
    sku: [words('wrongSku'), words('wrongSku')],
  } as const
  return (
    <Section title={words(draft.options.length > 0 ? 'variants' : 'priceAndStock')}>
      <VariantMatrix
        variants={draft.variants}
        currency={currency}
        onVariants={(variants) => set({ variants })}
        errorAt={(at, field) => errorAt(`variants.${at}.${field}`, ...texts[field])}
      />
    </Section>
  )
}
