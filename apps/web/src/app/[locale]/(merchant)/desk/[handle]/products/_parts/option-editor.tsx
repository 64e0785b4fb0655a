'use client'

import { Button, CloseIcon, IconButton, PlusIcon, TextField, TrashIcon } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OptionDraft } from './product-draft'

type Props = {
  options: readonly OptionDraft[]
  onOptions: (options: OptionDraft[]) => void
  errorAt: (at: number) => string | undefined
}

const MOST_OPTIONS = 3

/** What a product comes in: up to three options, each with its values. */
export function OptionEditor({ options, onOptions, errorAt }: Props) {
  const words = useTranslations('desk.product')
  const change = (at: number, part: Partial<OptionDraft>) =>
    onOptions(options.map((option, index) => (index === at ? { ...option, ...part } : option)))
  return (
    <div className="flex flex-col gap-4">
      {options.map((option, at) => (
        <div key={at} className="rounded-lg border border-line p-3.5">
          <div className="flex items-start gap-2">
            <TextField
              label={words('optionName', { number: at + 1 })}
              placeholder={words('optionPlaceholder')}
              value={option.name}
              maxLength={20}
              error={errorAt(at)}
              onChange={(event) => change(at, { name: event.target.value })}
              className="flex-1"
            />
            <IconButton
              label={words('removeOption', { name: option.name || String(at + 1) })}
              icon={<TrashIcon size={19} />}
              onClick={() => onOptions(options.filter((_, index) => index !== at))}
              className="mt-6.5"
            />
          </div>
          <ValueList values={option.values} onValues={(values) => change(at, { values })} />
        </div>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button
          size="sm"
          icon={<PlusIcon size={17} />}
          className="self-start"
          onClick={() => onOptions([...options, { name: '', values: [] }])}
        >
          {words(options.length === 0 ? 'firstOption' : 'addOption')}
        </Button>
      )}
    </div>
  )
}

type ValuesProps = { values: readonly string[]; onValues: (values: string[]) => void }

function ValueList({ values, onValues }: ValuesProps) {
  const words = useTranslations('desk.product')
  const [text, setText] = useState('')
  function add() {
    const typed = text
      .split(/[,，、\n]/)
      .map((value) => value.trim().slice(0, 40))
      .filter(Boolean)
    if (typed.length > 0) onValues([...new Set([...values, ...typed])])
    setText('')
  }
  return (
    <div className="mt-3">
      {values.length > 0 && (
        <ul className="mb-2.5 flex flex-wrap gap-2">
          {values.map((value) => (
            <li
              key={value}
              className="inline-flex min-h-9 max-w-full items-center rounded-full bg-sunken pl-3.5 text-sm"
            >
              <span className="truncate">{value}</span>
              <button
                type="button"
                aria-label={words('removeValue', { value })}
                onClick={() => onValues(values.filter((each) => each !== value))}
                className="tap flex size-9 shrink-0 items-center justify-center rounded-full text-ink-3 hover:text-ink"
              >
                <CloseIcon size={15} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <TextField
          label={words('addValue')}
          hint={values.length === 0 ? words('valueHint') : undefined}
          value={text}
          maxLength={200}
          enterKeyHint="done"
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
          className="flex-1"
        />
      </div>
    </div>
  )
}
