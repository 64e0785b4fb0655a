'use client'

import { Avatar, Button } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { mediaAvatar } from '@/feed/media-picture'

const LONGEST = 500

type ComposerProps = {
  viewer: { readonly name: string; readonly avatar: string | null }
  /** Answers whether it went through; what was written is kept until then. */
  onSend: (text: string) => Promise<boolean>
}

export function CommentComposer({ viewer, onSend }: ComposerProps) {
  const words = useTranslations('post.comments')
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const written = text.trim()
  const tooLong = written.length > LONGEST

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (!written || tooLong || sending) return
    setSending(true)
    setText('')
    const sent = await onSend(written)
    if (!sent) setText((since) => (since ? `${written}\n${since}` : written))
    setSending(false)
  }

  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit()
  }

  return (
    <form onSubmit={submit} className="flex items-end gap-3">
      <Avatar name={viewer.name} src={mediaAvatar(viewer.avatar)} size="sm" className="mb-2" />
      <div className="min-w-0 flex-1">
        <textarea
          aria-label={words('label')}
          aria-invalid={tooLong || undefined}
          placeholder={words('placeholder')}
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={sendByKey}
          className="field-box field-sizing-content block max-h-60 resize-none"
        />
        {tooLong && (
          <p role="alert" className="mt-1 text-sm text-bad">
            {words('tooLong', { count: written.length })}
          </p>
        )}
      </div>
      <Button
        type="submit"
        variant="primary"
        loading={sending}
        disabled={!written || tooLong}
        className="mb-px"
      >
        {words('send')}
      </Button>
    </form>
  )
}
