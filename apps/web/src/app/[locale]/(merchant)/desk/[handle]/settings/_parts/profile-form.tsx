'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type MerchantProfile, type OwnMerchantView, zMerchantProfile } from '@onetill/contract'
import { Banner, Button, LinkButton, Section, TextField, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useTRPC } from '@/trpc/provider'
import { PictureField } from '../../_parts/picture-field'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { useFailureSentence } from '../../_parts/use-failure-toast'
import { ProfilePreview } from './profile-preview'

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
  const setPicture = (field: 'avatar' | 'cover', key: string | null) =>
    form.setValue(field, key, { shouldDirty: true })

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
    <Section title={words('profile')} action={<ProfileLink merchant={merchant} />}>
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
      <form noValidate onSubmit={form.handleSubmit(save)} className="flex flex-col gap-6">
        <ProfilePreview merchant={merchant} draft={draft} />
        {barred && <Banner tone="info">{words('ownerOnly')}</Banner>}
        <fieldset disabled={barred} className="flex min-w-0 flex-col gap-5">
          <legend className="sr-only">{words('profile')}</legend>
          <VerifiedName name={merchant.name} />
          <TextField
            label={words('tagline')}
            maxLength={80}
            hint={words('taglineHint')}
            error={errors.tagline && words('taglineWrong')}
            {...form.register('tagline')}
          />
          <Pictures
            merchantId={merchant.id}
            draft={draft}
            disabled={barred}
            onPicture={setPicture}
          />
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

type PicturesProps = {
  merchantId: string
  draft: MerchantProfile
  disabled: boolean
  onPicture: (field: 'avatar' | 'cover', key: string | null) => void
}

function Pictures({ merchantId, draft, disabled, onPicture }: PicturesProps) {
  const words = useTranslations('desk.settings')
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {(['avatar', 'cover'] as const).map((field) => {
        const key = draft[field]
        return (
          <PictureField
            key={field}
            merchantId={merchantId}
            label={words(field)}
            hint={words(`${field}Hint`)}
            keys={key ? [key] : []}
            onKeys={(keys) => onPicture(field, keys.at(-1) ?? null)}
            most={1}
            disabled={disabled}
          />
        )
      })}
    </div>
  )
}

function VerifiedName({ name }: { name: string }) {
  const words = useTranslations('desk.settings')
  return <TextField label={words('name')} value={name} hint={words('nameHint')} readOnly disabled />
}

function ProfileLink({ merchant }: { merchant: OwnMerchantView }) {
  const words = useTranslations('desk.settings')
  if (merchant.state === 'unverified') return null
  return (
    <LinkButton as={Link} href={`/m/${merchant.handle}`} size="sm" variant="ghost">
      {words('seeProfile')}
    </LinkButton>
  )
}
