'use client'

import { Banner, Button, CheckIcon, LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { enteredFields } from '@/application/draft'
import { useDraft } from './draft-provider'

/** A quiet word on whether everything is kept. */
export function SaveState() {
  const words = useTranslations('apply.save')
  const { draft, saving, failure } = useDraft()
  const waiting = enteredFields(draft).length > 0
  const state = saving ? 'saving' : failure ? 'failed' : waiting ? 'unsaved' : 'saved'
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
      {state === 'saved' && <CheckIcon size={15} className="text-good" />}
      {words(state === 'saved' && draft.saved.version === 0 ? 'idle' : state)}
    </p>
  )
}

const SIGNED_OUT = ['not_signed_in', 'session_ended']

/** Why nothing is being saved, and the way on. */
export function SaveFailed() {
  const words = useTranslations('apply')
  const { failure, save } = useDraft()
  if (!failure) return null
  if (failure.code === 'application_open') {
    return (
      <Banner
        tone="warn"
        title={words('save.gone')}
        action={
          <LinkButton as={Link} href="/apply" size="sm">
            {words('nav.toStatus')}
          </LinkButton>
        }
      />
    )
  }
  const signedOut = SIGNED_OUT.includes(failure.code ?? '')
  return (
    <Banner
      tone="bad"
      title={words('save.failed')}
      action={
        signedOut ? (
          <LinkButton href="/sign-in?next=/apply" target="_blank" size="sm">
            {words('save.signIn')}
          </LinkButton>
        ) : (
          <Button size="sm" onClick={save}>
            {words('save.retry')}
          </Button>
        )
      }
    >
      {failure.sentence ?? words('save.offline')}
    </Banner>
  )
}
