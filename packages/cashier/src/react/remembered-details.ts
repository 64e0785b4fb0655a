import { zAddress } from '@onetill/contract'
import { z } from 'zod'
import type { DraftDetails } from './draft-details'

const KEY = 'onetill.details'
const zRemembered = z.object({ email: z.string().max(200), address: zAddress })

/** What this browser's last buyer typed; kept on the device only. */
export function readRemembered(): DraftDetails | null {
  try {
    return zRemembered.parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return null // Nothing kept, kept by another version, or storage refused.
  }
}

export function remember(details: DraftDetails): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(details))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
