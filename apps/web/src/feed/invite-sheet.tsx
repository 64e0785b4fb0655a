'use client'

import { LinkButton, ResponsiveSheet } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { currentPlace } from './feed-memory'
import type { Invitation } from './use-marks'

export type InviteSheetProps = { to: Invitation; open: boolean; onClose: () => void }

/** Says what an account is good for right now, and leads back to this very place. */
export function InviteSheet({ to, open, onClose }: InviteSheetProps) {
  const words = useTranslations('feed.invite')
  const close = useTranslations('common')('close')
  const next = encodeURIComponent(currentPlace())
  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={(stays) => !stays && onClose()}
      title={words('title')}
      closeLabel={close}
    >
      <p className="mb-6 text-ink-2">{words(to)}</p>
      <div className="flex flex-col gap-2.5">
        <LinkButton as={Link} href={`/sign-in?next=${next}`} variant="primary" size="lg" fullWidth>
          {words('signIn')}
        </LinkButton>
        <LinkButton as={Link} href={`/sign-up?next=${next}`} size="lg" fullWidth>
          {words('signUp')}
        </LinkButton>
      </div>
    </ResponsiveSheet>
  )
}
