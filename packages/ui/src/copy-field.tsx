'use client'

import { useEffect, useState } from 'react'
import { CheckIcon, CopyIcon } from './icons'

export type CopyFieldProps = {
  label: string
  value: string
  words: { copy: string; copied: string }
  secret?: boolean
  onCopy?: () => void
}

export function CopyField({ label, value, words, secret = false, onCopy }: CopyFieldProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    onCopy?.()
  }
  return (
    <div className="flex min-h-11 items-center gap-2 rounded-md bg-sunken py-1 pr-1 pl-3.5">
      <input
        readOnly
        aria-label={label}
        type={secret ? 'password' : 'text'}
        value={value}
        onFocus={(event) => event.target.select()}
        className="figures min-w-0 flex-1 truncate bg-transparent font-mono text-sm outline-none"
      />
      <button
        type="button"
        onClick={() => copy()}
        className="tap inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-sm bg-surface px-3 text-sm font-medium shadow-raised hover:bg-paper"
      >
        {copied ? <CheckIcon size={16} className="text-good" /> : <CopyIcon size={16} />}
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
    </div>
  )
}
