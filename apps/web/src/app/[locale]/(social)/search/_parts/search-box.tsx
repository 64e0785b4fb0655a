'use client'

import { CloseIcon, IconButton, SearchIcon, Spinner } from '@onetill/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'

const PAUSE_MILLIS = 300

/** Searches as one stops typing; the address always says what is shown. */
export function SearchBox() {
  const words = useTranslations('search')
  const router = useRouter()
  const asked = useSearchParams().get('q') ?? ''
  const [text, setText] = useState(asked)
  const [pending, startTransition] = useTransition()
  const field = useRef<HTMLInputElement>(null)
  const sent = useRef(asked)

  // Going back in history changes what is asked; typing changes it first here.
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setText(asked)
  }, [asked])

  useEffect(() => {
    const wanted = text.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => ask(wanted), PAUSE_MILLIS)
    return () => clearTimeout(timer)
  })

  const ask = (wanted: string) => {
    sent.current = wanted
    const path = wanted ? `/search?q=${encodeURIComponent(wanted)}` : '/search'
    startTransition(() => router.replace(path, { scroll: false }))
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(text.trim())
    field.current?.blur()
  }

  return (
    <search>
      <form action="/search" onSubmit={submit}>
        <div className="flex min-h-11 items-center gap-2 rounded-full bg-sunken pr-1 pl-4 focus-within:ring-2 focus-within:ring-ink">
          {pending ? (
            <Spinner size={20} className="shrink-0 text-ink-3" />
          ) : (
            <SearchIcon className="shrink-0 text-ink-3" />
          )}
          <input
            ref={field}
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={80}
            aria-label={words('label')}
            placeholder={words('placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="min-h-11 min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
          />
          {text && (
            <IconButton
              label={words('clear')}
              icon={<CloseIcon size={18} />}
              onClick={() => {
                setText('')
                ask('')
                field.current?.focus()
              }}
            />
          )}
        </div>
      </form>
    </search>
  )
}
