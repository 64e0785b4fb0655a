'use client'

import type { MemberView, OwnMerchantView } from '@onetill/contract'
import { Avatar, Badge, Button, Section, TextField, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import { useTRPC } from '@/trpc/provider'
import { pictureUrl } from '../../../_parts/picture-of'
import { ConfirmDialog } from '../../_parts/confirm-dialog'
import { useFailureSentence, useFailureToast } from '../../_parts/use-failure-toast'

type Props = { merchant: OwnMerchantView; members: readonly MemberView[] }

/** Who works at this desk. Owners add and remove staff; staff see the team. */
export function Team({ merchant, members }: Props) {
  const words = useTranslations('desk.team')
  const owner = merchant.role === 'owner'
  return (
    <Section title={words('title')} detail={words(owner ? 'detail' : 'staffDetail')}>
      <ul className="-my-2">
        {members.map((member) => (
          <li
            key={member.userId}
            className="flex min-h-16 items-center gap-3 border-b border-line py-2 last:border-0"
          >
            <Avatar name={member.name} src={member.image && pictureUrl(member.image)} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{member.name}</span>
              <span className="block truncate text-sm text-ink-3">@{member.handle}</span>
            </span>
            <Badge>{words(`roles.${member.role}`)}</Badge>
            {owner && member.role === 'staff' && (
              <RemoveStaff merchantId={merchant.id} member={member} />
            )}
          </li>
        ))}
      </ul>
      {owner && <AddStaff merchantId={merchant.id} />}
    </Section>
  )
}

function AddStaff({ merchantId }: { merchantId: string }) {
  const words = useTranslations('desk.team')
  const router = useRouter()
  const trpc = useTRPC()
  const sentenceOf = useFailureSentence()
  const [email, setEmail] = useState('')
  const add = useMutation(
    trpc.merchant.addStaff.mutationOptions({
      onSuccess: () => {
        setEmail('')
        toast(words('added'))
        router.refresh()
      },
    }),
  )
  const code = add.error && errorOf(add.error)?.code
  const problem =
    code === 'not_found'
      ? words('noAccount')
      : code === 'bad_request'
        ? words('wrongEmail')
        : add.error && sentenceOf(add.error)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (email.trim()) add.mutate({ merchantId, email: email.trim() })
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="mt-4 flex flex-col gap-3 border-t border-line pt-4 sm:flex-row sm:items-start"
    >
      <TextField
        type="email"
        label={words('email')}
        hint={words('emailHint')}
        error={problem ?? undefined}
        value={email}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setEmail(event.target.value)}
        className="flex-1"
      />
      <Button type="submit" loading={add.isPending} className="sm:mt-6.5">
        {words('add')}
      </Button>
    </form>
  )
}

function RemoveStaff({ merchantId, member }: { merchantId: string; member: MemberView }) {
  const words = useTranslations('desk.team')
  const router = useRouter()
  const trpc = useTRPC()
  const onError = useFailureToast()
  const [asking, setAsking] = useState(false)
  const remove = useMutation(
    trpc.merchant.removeStaff.mutationOptions({
      onError,
      onSuccess: () => {
        setAsking(false)
        toast(words('removed', { name: member.name }))
        router.refresh()
      },
    }),
  )
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        aria-label={words('removeName', { name: member.name })}
        onClick={() => setAsking(true)}
      >
        {words('remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words('removeTitle', { name: member.name })}
        confirm={words('remove')}
        keep={words('keep')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ merchantId, userId: member.userId })}
      >
        {words('removeDetail')}
      </ConfirmDialog>
    </>
  )
}
