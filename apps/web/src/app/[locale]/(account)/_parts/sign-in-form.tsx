'use client'

import { Banner, Button, TextField } from '@onetill/ui'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { failureName } from './failure-name'

type Props = {
  next: string
  /** What next-auth came back with, if an earlier try failed. */
  failed?: string
  outsideName?: string
}

export function SignInForm({ next, failed, outsideName }: Props) {
  const words = useTranslations('auth')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState(failed ? failureName(failed) : undefined)
  const [busy, setBusy] = useState<'password' | 'email'>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    await attempt('password', { email, password })
  }

  async function attempt(way: 'password' | 'email', fields: Record<string, string>) {
    setBusy(way)
    setProblem(undefined)
    const answer = await signIn(way, { ...fields, redirect: false, callbackUrl: next }).catch(
      () => undefined,
    )
    if (answer?.ok && !answer.error) {
      window.location.assign(way === 'email' ? '/sign-in/sent' : next)
      return
    }
    setProblem(answer ? failureName(answer.error ?? '') : 'offline')
    setBusy(undefined)
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {problem && <Banner tone="bad" title={words(`failed.${problem}`)} />}
      <TextField
        label={words('signIn.email')}
        type="email"
        autoComplete="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={words('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="primary" size="lg" fullWidth loading={busy === 'password'}>
        {words('signIn.submit')}
      </Button>
      <p className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words('signIn.or')}
      </p>
      <Button
        size="lg"
        fullWidth
        loading={busy === 'email'}
        disabled={!email.includes('@')}
        onClick={() => attempt('email', { email })}
      >
        {words('signIn.link')}
      </Button>
      {outsideName && (
        <Button size="lg" fullWidth onClick={() => signIn('oidc', { callbackUrl: next })}>
          {words('signIn.outside', { name: outsideName })}
        </Button>
      )}
      <p className="text-center text-sm text-ink-3">{words('signIn.linkHint')}</p>
    </form>
  )
}
