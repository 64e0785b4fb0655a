'use client'

import type { MerchantProfile, OwnMerchantView } from '@onetill/contract'
import { Avatar, Picture } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { pictureOf, pictureUrl } from '../../../_parts/picture-of'

type Props = { merchant: OwnMerchantView; draft: MerchantProfile }

/** The head of the shop's page as it will look. */
export function ProfilePreview({ merchant, draft }: Props) {
  const words = useTranslations('desk.settings')
  const name = merchant.name || words('unnamed')
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-lg border border-line">
      <div className="h-28 overflow-hidden bg-sunken sm:h-36">
        {draft.cover && (
          <Picture
            picture={pictureOf(draft.cover, '')}
            ratio="wide"
            sizes="700px"
            className="h-full w-full"
          />
        )}
      </div>
      <div className="relative flex items-end gap-3 px-4 pb-4">
        <Avatar
          name={name}
          src={draft.avatar && pictureUrl(draft.avatar)}
          size="xl"
          className="-mt-9 ring-4 ring-surface"
        />
        <div className="min-w-0 flex-1">
          <p className="truncate text-lg font-semibold">{name}</p>
          <p className="truncate text-sm text-ink-2">{draft.tagline || words('noTagline')}</p>
        </div>
      </div>
    </div>
  )
}
