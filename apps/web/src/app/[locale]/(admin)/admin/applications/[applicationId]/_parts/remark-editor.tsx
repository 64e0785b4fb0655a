'use client'

import { Button, Chip, TextArea } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type RemarkEditorProps = {
  field: string
  value: string
  onChange: (reason: string) => void
  onRemove: () => void
}

const QUICK = ['quickUnclear', 'quickMismatch', 'quickIncomplete'] as const

/** Says what should be changed about one field, in own or in common words. */
export function RemarkEditor({ field, value, onChange, onRemove }: RemarkEditorProps) {
  const words = useTranslations('admin.review')
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="px-4 pb-3.5">
      <TextArea
        ref={box}
        rows={2}
        label={words('reason')}
        aria-label={`${field}: ${words('reason')}`}
        maxLength={300}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && value === '' && onRemove()}
      />
      {value === '' && (
        <ul aria-label={words('quick')} className="mt-2 flex flex-wrap gap-1.5">
          {QUICK.map((key) => (
            <li key={key} className="max-w-full">
              <Chip
                onClick={() => {
                  onChange(words(key))
                  box.current?.focus()
                }}
              >
                {words(key)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <Button size="sm" variant="ghost" className="mt-1.5 -ml-3.5" onClick={onRemove}>
        {words('remove')}
      </Button>
    </div>
  )
}
