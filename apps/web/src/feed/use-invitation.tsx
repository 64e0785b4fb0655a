'use client'

import { type ComponentType, useCallback, useState } from 'react'
import type { InviteSheetProps } from './invite-sheet'
import type { Invitation } from './use-marks'

/** Invites somebody without an account to sign in; the sheet is fetched when first needed. */
export function useInvitation() {
  const [Sheet, setSheet] = useState<ComponentType<InviteSheetProps>>()
  const [to, setTo] = useState<Invitation>('like')
  const [open, setOpen] = useState(false)
  const invite = useCallback(async (wanted: Invitation) => {
    setTo(wanted)
    const { InviteSheet } = await import('./invite-sheet')
    setSheet(() => InviteSheet)
    setOpen(true)
  }, [])
  const sheet = Sheet && <Sheet to={to} open={open} onClose={() => setOpen(false)} />
  return { invite, sheet }
}
