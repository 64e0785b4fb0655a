'use client'

import { Avatar, Button, EditIcon, IconButton, TextField } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { mediaAvatar } from '@/feed/media-picture'
import { useRefreshViewer } from '@/shell/viewer'
import { api } from '@/trpc/api'
import { useSaving } from './use-saving'

type ProfileCardProps = { name: string; email: string; avatar: string | null }

export function ProfileCard({ name, email, avatar }: ProfileCardProps) {
  const words = useTranslations('account.profile')
  const [editing, setEditing] = useState(false)
  return (
    <section aria-label={words('title')}>
      <div className="flex items-center gap-4">
        <Avatar name={name} src={mediaAvatar(avatar)} size="xl" className="size-18!" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-xl font-semibold">{name}</p>
          <p className="truncate text-sm text-ink-3">{email}</p>
        </div>
        {!editing && (
          <IconButton label={words('edit')} icon={<EditIcon />} onClick={() => setEditing(true)} />
        )}
      </div>
      {editing && <NameForm name={name} onDone={() => setEditing(false)} />}
    </section>
  )
}

function NameForm({ name, onDone }: { name: string; onDone: () => void }) {
  const words = useTranslations('account.profile')
  const router = useRouter()
  const refreshViewer = useRefreshViewer()
  const [text, setText] = useState(name)
  const { saving, save } = useSaving()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const saved = await save(() => api.account.edit.mutate({ name: text.trim() }))
    if (!saved) return
    router.refresh()
    refreshViewer()
    onDone()
  }

  return (
    <form onSubmit={submit} className="mt-4 flex flex-col gap-3">
      <TextField
        label={words('name')}
        hint={words('nameHint')}
        autoComplete="nickname"
        maxLength={40}
        required
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2.5">
        <Button type="submit" variant="primary" loading={saving} disabled={!text.trim()}>
          {words('save')}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
