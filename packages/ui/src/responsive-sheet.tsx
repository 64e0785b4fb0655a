'use client'

import { BottomSheet } from './bottom-sheet'
import { Dialog } from './dialog'
import type { SheetProps } from './sheet-frame'
import { useIsPhone } from './use-is-phone'

/** A bottom sheet on a phone, a centred dialog on a desktop. */
export function ResponsiveSheet(props: SheetProps) {
  return useIsPhone() ? <BottomSheet {...props} /> : <Dialog {...props} />
}
