'use client'

import { Avatar, Button } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useDraft } from './draft-provider'
import { FieldFrame } from './field-frame'
import { PicturePick } from './picture-pick'
import { useField } from './use-field'
import { useUpload } from './use-upload'

const NAME = 'basic.avatar'

/** The shop's picture as buyers will see it: round. */
export function AvatarField() {
  const words = useTranslations('apply')
  const { draft, choose } = useDraft()
  const { value, label, error } = useField(NAME)
  const { upload, preview, failure } = useUpload(NAME, 'public')
  const problem = failure ?? error
  return (
    <FieldFrame name={NAME}>
      <p className="mb-1.5 flex items-baseline gap-2 text-sm font-medium">
        {label}
        <span className="text-xs font-normal text-ink-3">{words('optional')}</span>
      </p>
      <div className="flex items-center gap-4">
        <Avatar
          size="xl"
          name={draft.values['basic.name'] ?? ''}
          src={preview ?? (value ? `/media/${value}/320.webp` : null)}
          className={preview ? 'opacity-45' : ''}
        />
        <div className="min-w-0">
          <div className="flex flex-wrap gap-2">
            <PicturePick
              label={words(value ? 'picture.replace' : 'picture.avatar')}
              onFile={upload}
              disabled={Boolean(preview)}
            />
            {value && (
              <Button size="sm" variant="ghost" onClick={() => choose(NAME, null)}>
                {words('picture.remove')}
              </Button>
            )}
          </div>
          <p
            role={problem ? 'alert' : undefined}
            className={`mt-1.5 text-sm ${problem ? 'text-bad' : 'text-ink-3'}`}
          >
            {problem ?? (preview ? words('picture.uploading') : words('hint.avatar'))}
          </p>
        </div>
      </div>
    </FieldFrame>
  )
}
