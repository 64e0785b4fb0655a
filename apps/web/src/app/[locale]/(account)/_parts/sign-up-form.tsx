'use client'

import { Banner, Button, TextField } from '@onetill/ui'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

const EMPTY = { name: '', email: '', password: '' }

export function SignUpForm({ next }: { next: string }) {
  const words = useTranslations('auth')
  const [fields, setFields] = useState(EMPTY)
  const [problem, setProblem] = useState<{ code?: string; sentence: string }>()
  const [busy, setBusy] = useState(false)

  const bind = (name: keyof typeof EMPTY) => ({
    required: true,
    value: fields[name],
    onChange: (event: { target: { value: string } }) =>
      setFields({ ...fields, [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      await api.account.register.mutate(fields)
      await signIn('password', { ...fields, redirect: false })
      window.location.assign(next)
    } catch (error) {
      setProblem(errorOf(error) ?? { sentence: words('failed.offline') })
      setBusy(false)
    }
  }

  const atField = (code: string) => (problem?.code === code ? problem.sentence : undefined)
  const elsewhere = problem && problem.code !== 'email_taken' && problem.code !== 'weak_password'
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {elsewhere && <Banner tone="bad" title={problem.sentence} />}
      <TextField
        label={words('signUp.name')}
        hint={words('signUp.nameHint')}
        autoComplete="nickname"
        maxLength={40}
        {...bind('name')}
      />
      <TextField
        label={words('signUp.email')}
        type="email"
        autoComplete="email"
        error={atField('email_taken')}
        {...bind('email')}
      />
      <TextField
        label={words('signUp.password')}
        hint={words('signUp.passwordHint')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        error={atField('weak_password')}
        {...bind('password')}
      />
      <Button type="submit" variant="primary" size="lg" fullWidth loading={busy}>
        {words('signUp.submit')}
      </Button>
    </form>
  )
}
