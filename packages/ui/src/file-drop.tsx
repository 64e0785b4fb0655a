'use client'

import { type ReactNode, useId, useState } from 'react'
import { cx } from './cx'
import { UploadIcon } from './icons'

export type FileDropProps = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  accept: string
  multiple?: boolean
  disabled?: boolean
  onFiles: (files: readonly File[]) => void
  className?: string
}

/** Choose or drop files. What may be uploaded is decided by the server; `accept` only helps the picker. */
export function FileDrop({
  label,
  hint,
  error,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
  className,
}: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length > 0) onFiles(multiple ? chosen : chosen.slice(0, 1))
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) take(event.dataTransfer.files)
      }}
      className={cx(
        'flex min-h-32 flex-col items-center justify-center gap-1.5 rounded-lg border-[1.5px] border-dashed px-4 py-5 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
        over ? 'border-ink bg-sunken' : 'border-line-strong hover:border-ink-3',
        disabled && 'pointer-events-none opacity-50',
        className,
      )}
    >
      <UploadIcon size={22} className="text-ink-3" />
      <span className="font-medium">{label}</span>
      {error ? (
        <span role="alert" className="text-sm text-bad">
          {error}
        </span>
      ) : (
        hint && <span className="text-sm text-ink-3">{hint}</span>
      )}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
