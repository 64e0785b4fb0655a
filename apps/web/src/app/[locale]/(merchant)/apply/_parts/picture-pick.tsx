'use client'

import { buttonClass } from '@onetill/ui'
import { PICTURE_KINDS } from './upload-picture'

type PicturePickProps = {
  label: string
  onFile: (files: readonly File[]) => void
  disabled?: boolean
}

/** A button that opens the camera or the album. */
export function PicturePick({ label, onFile, disabled }: PicturePickProps) {
  return (
    <label
      className={`${buttonClass({ size: 'sm' })} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text ${disabled ? 'pointer-events-none opacity-45' : ''}`}
    >
      {label}
      <input
        type="file"
        accept={PICTURE_KINDS}
        disabled={disabled}
        className="sr-only"
        onChange={(event) => {
          onFile([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}
