'use client'

import { Button, LogOutIcon, Section, TextField } from '@onetill/ui'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '@/trpc/api'
import { useSaving } from './use-saving'

const SHORTEST = 10

/** Changing the password and leaving: here, or on every device at once. */
export function SecuritySection() {
  const words = useTranslations('account.security')
  const [changing, setChanging] = useState(false)
  const { saving, save } = useSaving()

  async function signOutEverywhere() {
    if (await save(() => api.account.signOutEverywhere.mutate()))
      await signOut({ callbackUrl: '/' })
  }

  return (
    <Section title={words('title')}>
      {changing ? (
        <PasswordForm />
      ) : (
        <Button fullWidth onClick={() => setChanging(true)}>
          {words('password')}
        </Button>
      )}
      <div className="mt-4 flex flex-col gap-2.5 border-t border-line pt-4">
        <Button
          fullWidth
          icon={<LogOutIcon size={18} />}
          onClick={() => signOut({ callbackUrl: '/' })}
        >
          {words('signOut')}
        </Button>
        <Button fullWidth variant="danger" loading={saving} onClick={signOutEverywhere}>
          {words('everywhere')}
        </Button>
        <p className="text-center text-sm text-ink-3">{words('everywhereHint')}</p>
      </div>
    </Section>
  )
}

function PasswordForm() {
  const words = useTranslations('account.security')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const { saving, save } = useSaving()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const changed = await save(() => api.account.changePassword.mutate({ current, next }))
    if (changed) await signOut({ callbackUrl: '/sign-in?next=/me' })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={words('current')}
        hint={words('currentHint')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        label={words('next')}
        hint={words('nextHint')}
        type="password"
        autoComplete="new-password"
        required
        minLength={SHORTEST}
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <Button
        type="submit"
        variant="primary"
        fullWidth
        loading={saving}
        disabled={next.length < SHORTEST}
      >
        {words('change')}
      </Button>
    </form>
  )
}
