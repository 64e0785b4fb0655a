'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import {
  type DeskProductView,
  type OwnMerchantView,
  type PostInput,
  zPostInput,
} from '@onetill/contract'
import { Banner, Button, cx, LinkButton, Section, SuccessIcon, TextArea } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { useTRPC } from '@/trpc/provider'
import { PictureField } from '../../_parts/picture-field'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { useFailureSentence } from '../../_parts/use-failure-toast'
import { PostPreview } from './post-preview'
import { ProductPicker } from './product-picker'

const EMPTY: PostInput = { text: '', images: [], productIds: [] }

/** Words, pictures and products on one side, the post as it will stand in the feed on the other. */
export function Composer({ merchant }: { merchant: OwnMerchantView }) {
  const words = useTranslations('desk.composer')
  const trpc = useTRPC()
  const [products, setProducts] = useState<readonly DeskProductView[]>([])
  const [published, setPublished] = useState<string>()
  const form = useForm<PostInput>({ defaultValues: EMPTY, resolver: zodResolver(zPostInput) })
  const publish = useMutation(trpc.post.publish.mutationOptions())
  const { errors, isDirty, isSubmitting } = form.formState
  const draft = form.watch()
  const barred = merchant.state !== 'verified'

  function choose(chosen: readonly DeskProductView[]) {
    setProducts(chosen)
    const productIds = chosen.map(({ id }) => id)
    const shouldValidate = form.formState.isSubmitted
    form.setValue('productIds', productIds, { shouldDirty: true, shouldValidate })
  }

  async function send(post: PostInput) {
    // The mutation keeps the error; the form keeps what was typed.
    const made = await publish.mutateAsync({ merchantId: merchant.id, post }).catch(() => undefined)
    if (made) setPublished(made.id)
  }

  function startOver() {
    form.reset(EMPTY)
    setProducts([])
    setPublished(undefined)
  }

  if (published)
    return <Published postId={published} handle={merchant.handle} onAnother={startOver} />
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(send)}
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-8"
    >
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
      <fieldset disabled={barred} className={cx('min-w-0', barred && 'opacity-55')}>
        <legend className="sr-only">{words('legend')}</legend>
        <Section>
          <div className="flex flex-col gap-6">
            <Words form={form} count={draft.text.length} />
            <PictureField
              merchantId={merchant.id}
              label={words('pictures')}
              note={words('picturesNote')}
              keys={draft.images}
              disabled={barred}
              onKeys={(images) => form.setValue('images', images, { shouldDirty: true })}
            />
            <ProductPicker
              merchant={merchant}
              chosen={products}
              onChosen={choose}
              disabled={barred}
              error={errors.productIds ? words('needsProduct') : undefined}
            />
          </div>
        </Section>
      </fieldset>
      <aside className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-9">
        <PostPreview merchant={merchant} draft={draft} products={products} />
        <PublishBox barred={barred} busy={isSubmitting} error={publish.error} />
      </aside>
    </form>
  )
}

function Words({ form, count }: { form: UseFormReturn<PostInput>; count: number }) {
  const words = useTranslations('desk.composer')
  return (
    <TextArea
      label={words('text')}
      placeholder={words('textPlaceholder')}
      hint={words('textCount', { count })}
      rows={5}
      maxLength={2000}
      {...form.register('text')}
    />
  )
}

type BoxProps = { barred: boolean; busy: boolean; error: unknown }

function PublishBox({ barred, busy, error }: BoxProps) {
  const words = useTranslations('desk.composer')
  const sentenceOf = useFailureSentence()
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      {error ? <Banner tone="bad">{sentenceOf(error)}</Banner> : null}
      <Button
        type="submit"
        variant="primary"
        fullWidth
        disabled={barred}
        loading={busy}
        aria-describedby="publish-note"
      >
        {words('publish')}
      </Button>
      <p id="publish-note" className="text-center text-xs text-ink-3">
        {words(barred ? 'barred' : 'note')}
      </p>
    </div>
  )
}

type PublishedProps = { postId: string; handle: string; onAnother: () => void }

function Published({ postId, handle, onAnother }: PublishedProps) {
  const words = useTranslations('desk.composer')
  return (
    <div
      role="status"
      className="flex flex-col items-center rounded-xl border border-line bg-surface px-6 py-16 text-center"
    >
      <SuccessIcon size={44} strokeWidth={1.5} className="text-good" />
      <h2 className="mt-4 text-lg font-semibold">{words('published')}</h2>
      <p className="mt-1 max-w-sm text-ink-2">{words('publishedDetail')}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2.5">
        <LinkButton as={Link} href={`/p/${postId}`} variant="primary">
          {words('look')}
        </LinkButton>
        <LinkButton as={Link} href={`/desk/${handle}/posts`}>
          {words('toPosts')}
        </LinkButton>
        <Button variant="ghost" onClick={onAnother}>
          {words('another')}
        </Button>
      </div>
    </div>
  )
}
