'use client'

import { FileDrop, LockIcon, Spinner } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { FieldFrame } from './field-frame'
import { PicturePick } from './picture-pick'
import { PICTURE_KINDS } from './upload-picture'
import { useField } from './use-field'
import { useUpload } from './use-upload'

const NAME = 'business.licence'

/** The photo of the licence, which only its owner and reviewers ever see. */
export function LicenceField() {
  const words = useTranslations('apply.picture')
  const { value, label, error } = useField(NAME)
  const { upload, preview, failure } = useUpload(NAME, 'private')
  const shown = preview ?? (value ? `/media/${value}/1080.webp` : undefined)
  return (
    <FieldFrame name={NAME}>
      <p className="mb-1.5 text-sm font-medium">{label}</p>
      {shown ? (
        <div className="overflow-hidden rounded-lg border border-line bg-sunken">
          <div className="relative flex aspect-[4/3] items-center justify-center">
            <img
              src={shown}
              alt={label}
              className={`size-full object-contain ${preview ? 'opacity-45' : ''}`}
            />
            {preview && (
              <span
                role="status"
                className="absolute inline-flex items-center gap-2 rounded-full bg-surface px-4 py-2 text-sm font-medium shadow-raised"
              >
                <Spinner /> {words('uploading')}
              </span>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-3 py-2">
            <PicturePick label={words('replace')} onFile={upload} disabled={Boolean(preview)} />
            {value && (
              <a
                href={`/media/${value}/1080.webp`}
                target="_blank"
                rel="noreferrer"
                className="tap rounded-full px-3.5 py-2 text-sm font-semibold hover:bg-sunken"
              >
                {words('enlarge')}
              </a>
            )}
          </div>
        </div>
      ) : (
        <FileDrop
          label={words('licence')}
          hint={words('licenceHint')}
          error={failure ?? error}
          accept={PICTURE_KINDS}
          onFiles={upload}
          className="min-h-44"
        />
      )}
      {shown && (failure ?? error) && (
        <p role="alert" className="mt-1.5 text-sm text-bad">
          {failure ?? error}
        </p>
      )}
      <p className="mt-1.5 flex items-center gap-1.5 text-sm text-ink-3">
        <LockIcon size={14} />
        {words('private')}
      </p>
    </FieldFrame>
  )
}
