'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type MerchantProfile, type OwnMerchantView, zMerchantProfile } from '@onetill/contract'
import { Avatar, Banner, Button, LinkButton, Picture, Section, TextField, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useTRPC } from '@/trpc/provider'
import { pictureOf, pictureUrl } from '../../../_parts/picture-of'
import { PictureField } from '../../_parts/picture-field'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { useFailureSentence } from '../../_parts/use-failure-toast'

/** How buyers see the shop. What was verified stands beside it and stays. */
export function ProfileForm({ merchant }: { merchant: OwnMerchantView }) {
  const words = useTranslations('desk.settings')
  const router = useRouter()
  const trpc = useTRPC()
  const sentenceOf = useFailureSentence()
  const { avatar, cover, tagline } = merchant
  const form = useForm<MerchantProfile>({
    defaultValues: { avatar, cover, tagline },
    resolver: zodResolver(zMerchantProfile),
  })
  const update = useMutation(trpc.merchant.updateProfile.mutationOptions())
  const { errors, isDirty, isSubmitting } = form.formState
  const draft = form.watch()
  const barred = merchant.role !== 'owner'
  const setPicture = (field: 'avatar' | 'cover') => (keys: string[]) =>
    form.setValue(field, keys.at(-1) ?? null, { shouldDirty: true })

  async function save(profile: MerchantProfile) {
    // Only what was changed: a colleague may have changed the rest meanwhile.
    const changed = Object.entries(profile).filter(
      ([field]) => form.formState.dirtyFields[field as keyof MerchantProfile],
    )
    const saved = await update
      .mutateAsync({ merchantId: merchant.id, profile: Object.fromEntries(changed) })
      .catch(() => undefined)
    if (!saved) return
    form.reset(profile)
    toast(words('saved'))
    router.refresh()
  }

  return (
    <Section
      title={words('profile')}
      action={
        merchant.state !== 'unverified' && (
          <LinkButton as={Link} href={`/m/${merchant.handle}`} size="sm" variant="ghost">
            {words('seeProfile')}
          </LinkButton>
        )
      }
    >
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
      <form noValidate onSubmit={form.handleSubmit(save)} className="flex flex-col gap-6">
        <Preview merchant={merchant} draft={draft} />
        {barred && <Banner tone="info">{words('ownerOnly')}</Banner>}
        <fieldset disabled={barred} className="flex min-w-0 flex-col gap-5">
          <legend className="sr-only">{words('profile')}</legend>
          <TextField
            label={words('name')}
            value={merchant.name}
            hint={words('nameHint')}
            readOnly
            disabled
          />
          <TextField
            label={words('tagline')}
            maxLength={80}
            hint={words('taglineHint')}
            error={errors.tagline && words('taglineWrong')}
            {...form.register('tagline')}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <PictureField
              merchantId={merchant.id}
              label={words('avatar')}
              hint={words('avatarHint')}
              keys={draft.avatar ? [draft.avatar] : []}
              onKeys={setPicture('avatar')}
              most={1}
              disabled={barred}
            />
            <PictureField
              merchantId={merchant.id}
              label={words('cover')}
              hint={words('coverHint')}
              keys={draft.cover ? [draft.cover] : []}
              onKeys={setPicture('cover')}
              most={1}
              disabled={barred}
            />
          </div>
        </fieldset>
        {update.error && <Banner tone="bad">{sentenceOf(update.error)}</Banner>}
        {!barred && (
          <Button
            type="submit"
            variant="primary"
            disabled={!isDirty}
            loading={isSubmitting}
            className="self-start"
          >
            {words('save')}
          </Button>
        )}
      </form>
    </Section>
  )
}

function Preview({ merchant, draft }: { merchant: OwnMerchantView; draft: MerchantProfile }) {
  const words = useTranslations('desk.settings')
  const name = merchant.name || words('unnamed')
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-lg border border-line">
      <div className="h-28 overflow-hidden bg-sunken sm:h-36">
        {draft.cover && (
          <Picture
            picture={pictureOf(draft.cover, '')}
            ratio="wide"
            sizes="700px"
            className="h-full w-full"
          />
        )}
      </div>
      <div className="flex items-end gap-3 px-4 pb-4">
        <Avatar
          name={name}
          src={draft.avatar && pictureUrl(draft.avatar)}
          size="xl"
          className="-mt-9 ring-4 ring-surface"
        />
        <div className="min-w-0 flex-1">
          <p className="truncate text-lg font-semibold">{name}</p>
          <p className="truncate text-sm text-ink-2">{draft.tagline || words('noTagline')}</p>
        </div>
      </div>
    </div>
  )
}
